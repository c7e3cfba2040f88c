// Room: demo. The server's state as nested lists, whatever it holds.
import type { MockState } from '../../src/api/mock/index.ts'
import { byId, element } from '../host/element.ts'

let last = ''

/** Redraws only when something changed, and keeps open what QA opened. */
export function showState(state: MockState): void {
  const { now, ...rest } = state
  const clock = byId<HTMLTimeElement>('clock')
  clock.dateTime = now
  clock.textContent = now.slice(0, 19).replace('T', ' ') + ' UTC'

  const text = JSON.stringify(rest)
  if (text === last) return
  last = text
  const place = byId('state')
  const closed = new Set([...place.querySelectorAll('details:not([open])')].map((box) => box.id))
  place.className = 'tree'
  place.replaceChildren(
    ...Object.entries(rest).map(([name, value]) => {
      const id = `state-${name}`
      const box = element('details', { id }, element('summary', {}, name), tree(value))
      box.open = !closed.has(id)
      return box
    }),
  )
}

function tree(value: unknown): HTMLElement {
  const list = element('dl')
  const members = typeof value === 'object' && value !== null ? value : { value }
  for (const [name, member] of Object.entries(members)) {
    const nested = typeof member === 'object' && member !== null
    list.append(element('dt', {}, name), element('dd', {}, nested ? tree(member) : String(member)))
  }
  return list
}
