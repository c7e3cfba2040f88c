// Test support: states of the gallery, one after another on one page, in whatever look is wanted.
import type { GalleryState } from '../../../../demo/gallery/state.ts'
import { galleryStates } from '../../../../demo/gallery/states.ts'
import { mountState } from '../../../../demo/gallery/mount.ts'
import type { MessageOverrides } from '../../../../src/components/messages/catalogue.ts'
import { configureBilling } from '../../../../src/components/page/config.ts'
import { pause } from '../../../support/quick-time.ts'
import { drawn } from '../../support/canned-page.ts'
// At hand, so that it is drawn as soon as it is asked for.
import '../../../../src/components/subscribe-link/precheck.ts'
import '../../../../src/define.ts'

export { galleryStates }

export interface Hung {
  readonly name: string
  readonly element: HTMLElement
  /** Every shadow root of it: elements may be made of elements. */
  roots(): ShadowRoot[]
  takeDown(): void
}

const still = new CSSStyleSheet()
still.replaceSync(`*, *::before, *::after, *::backdrop {
  animation: none !important;
  transition: none !important;
}`)

function rootsOf(element: Element): ShadowRoot[] {
  const own = element.shadowRoot ? [element.shadowRoot] : []
  const inner = own.flatMap((root) => [...root.querySelectorAll('*')].flatMap(rootsOf))
  return [...own, ...inner]
}

/** One state, at rest and without motion. Its language is the page's. */
export async function hang(state: GalleryState, messages?: MessageOverrides): Promise<Hung> {
  const wall = document.createElement('main')
  wall.className = state.element === 'link-status' ? 'stage bare' : 'stage'
  const specimen = document.createElement('div')
  specimen.className = 'specimen'
  wall.append(specimen)
  document.body.append(wall)
  const before = location.href
  // What an earlier state configured would count for one that forgot it.
  configureBilling({})
  const { element } = await mountState(state, specimen, { locale: '', messages })
  await atRest(element)
  for (const root of rootsOf(element)) root.adoptedStyleSheets.push(still)
  return {
    name: `${state.element} ${state.state}`,
    element,
    roots: () => rootsOf(element),
    takeDown() {
      wall.remove()
      // The next state may be one without configuration.
      configureBilling({})
      history.replaceState(history.state, '', before)
    },
  }
}

/** Nothing to see yet, or somebody waits for an answer: most such pictures are soon another one. */
function mayBeUnfinished(element: Element): boolean {
  const hidden = element.shadowRoot?.querySelector('dialog:not([open])')
  const told = element.shadowRoot?.querySelector('.popup')
  return element.matches(':state(loading), :state(empty)') || (hidden != null && !told)
}

/** Waits until nothing new was drawn for a moment, and for longer where there is little to see. */
export async function atRest(element: Element): Promise<void> {
  let last = ''
  let since = performance.now()
  while (performance.now() - since < (mayBeUnfinished(element) ? 600 : 60)) {
    const now = drawn(element)
    if (now !== last) since = performance.now()
    last = now
    await pause(10)
  }
}
