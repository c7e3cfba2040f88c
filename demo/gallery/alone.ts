// Room: demo. Exactly one state on an otherwise empty page, for eyes, screenshots and axe.
import '../../src/define.ts'
import { byId, element } from '../host/element.ts'
import { reportEvents } from '../host/report.ts'
import { followSettings } from '../host/settings.ts'
import { readView } from './address.ts'
import { mountState } from './mount.ts'
import type { GalleryState } from './states.ts'

export async function showAlone(state: GalleryState): Promise<void> {
  reportEvents()
  followSettings()
  const view = readView()
  const stage = byId('main')
  stage.className = state.element === 'link-status' ? 'stage bare' : 'stage'
  stage.append(element('h1', { class: 'visually-hidden' }, state.title))
  const specimen = element('div', { class: 'specimen' })
  specimen.style.maxWidth = `${view.width}px`
  stage.append(specimen)
  document.title = `${state.title} · Gallery`
  await mountState(state, specimen, { locale: view.lang })
  // Screenshots and tests wait for this.
  document.documentElement.dataset['ready'] = 'true'
}
