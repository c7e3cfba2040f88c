// Room: demo. The gallery's index: every state in a frame of its own, so that none disturbs another.
import { byId, element } from '../host/element.ts'
import { directions, languages, themes } from '../host/settings.ts'
import { addressOf, readView, widths } from './address.ts'
import type { View } from './address.ts'
import { elementNames } from './states.ts'
import type { ElementName, GalleryState } from './states.ts'

/** CSS pixels; a dialog covers its frame, whatever the frame's height. */
const heights: Readonly<Record<ElementName, number>> = {
  'subscribe-link': 220,
  'link-status': 680,
  'payment-method': 220,
  'unlink-guide': 640,
}

export function showIndex(states: readonly GalleryState[]): void {
  const view = readView()
  const page = byId('main')
  page.className = 'index'
  page.append(
    element('div', {}, element('h1', {}, 'Gallery'), element('a', { href: '/' }, "QA's desk")),
    choices(view),
    ...elementNames.flatMap((name) => {
      const own = states.filter((state) => state.element === name)
      return own.length > 0 ? [section(name, own, view)] : []
    }),
  )
}

function choices(view: View): HTMLFormElement {
  const form = element('form', { class: 'choices', method: 'get' })
  const address = new URLSearchParams(location.search)
  const fields: readonly (readonly [string, string, readonly string[], string])[] = [
    ['element', 'Element', ['', ...elementNames], address.get('element') ?? ''],
    ['theme', 'Theme', themes, view.theme],
    ['lang', 'Language', languages, view.lang],
    ['dir', 'Direction', directions, view.dir],
    ['width', 'Width', widths, String(view.width)],
  ]
  for (const [name, label, values, current] of fields) {
    const options = values.map((value) => element('option', { value }, value || 'all'))
    const select = element('select', { class: 'input', id: name, name }, ...options)
    select.value = current
    select.addEventListener('change', () => form.requestSubmit())
    form.append(element('div', { class: 'field' }, element('label', { for: name }, label), select))
  }
  return form
}

function section(name: ElementName, states: readonly GalleryState[], view: View): HTMLElement {
  const list = element('ul', { class: 'specimens' })
  for (const state of states) {
    const address = addressOf(state, view)
    const frame = element('iframe', {
      title: state.title,
      loading: 'lazy',
      width: String(view.width),
      height: String(heights[name]),
      src: address,
    })
    const link = element('a', { href: address }, state.title)
    list.append(element('li', {}, element('div', {}, link), frame))
  }
  const title = element('h2', { id: `of-${name}` }, `<emqx-billing-${name}>`)
  return element('section', { 'aria-labelledby': `of-${name}` }, title, list)
}
