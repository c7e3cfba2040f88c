// Chaos. Invariants 6, 10 and 15: one state at a time, listed moves only, nothing left behind, no secret told.
import { settled } from '../../../src/api/session/state.ts'
import type { Tab, Watch } from '../world/tab.ts'
import { movesOfOneLink, stateNames } from './moves.ts'
import type { Verdict } from './verdict.ts'

/** What the backend keeps to itself: cookies, tokens and whole AWS account ids. */
const secrets = /landing-\d|aws-token|session-\d|123456789012|X-CSRF/

export function shapeRules(verdict: Verdict): Watch {
  const last = new Map<number, { name: string; link: string | undefined }>()
  return {
    onRequest({ path, body }, tab) {
      if (secrets.test(path) || secrets.test(JSON.stringify(body ?? ''))) {
        verdict.broken(15, `tab ${tab.id} sends a secret in ${path}`)
      }
    },
    onShown({ state }, tab) {
      const { name, link } = settled(state)
      const before = last.get(tab.id)
      last.set(tab.id, { name, link: link?.id })
      if (!stateNames.has(name)) verdict.broken(6, `tab ${tab.id} is in no known state: ${name}`)
      const same = before?.link !== undefined && before.link === link?.id && before.name !== name
      const moves = same ? movesOfOneLink[before.name] : undefined
      if (moves && name in movesOfOneLink && !moves.includes(name)) {
        verdict.broken(6, `tab ${tab.id} went from ${before?.name} to ${name} with one link`)
      }
      if (!Object.isFrozen(state)) verdict.broken(6, `the state ${name} can be changed`)
    },
    onForgotten: (tab) => last.delete(tab.id),
    after(tabs) {
      for (const tab of tabs) judge(tab)
    },
  }

  function judge(tab: Tab): void {
    const away = tab.life === 'frozen' || tab.life === 'cached'
    const over = tab.leases === 0
    if (away || over) {
      const held = tab.locks.length
      if (held > 0) verdict.broken(10, `tab ${tab.id} (${tab.life}) keeps ${tab.locks.join()}`)
      if (tab.ears > 0) verdict.broken(10, `tab ${tab.id} (${tab.life}) keeps its channel`)
    }
    if (over && !tab.stuck) {
      if (tab.timers > 0) verdict.broken(10, `tab ${tab.id} keeps ${tab.timers} timers`)
      if (tab.page.listening > 0) verdict.broken(10, `tab ${tab.id} keeps its listeners`)
      if (tab.inFlight > 0) verdict.broken(10, `tab ${tab.id} keeps a question under way`)
    }
    if (tab.snapshot && secrets.test(JSON.stringify(tab.snapshot))) {
      verdict.broken(15, `tab ${tab.id} shows a secret`)
    }
  }
}
