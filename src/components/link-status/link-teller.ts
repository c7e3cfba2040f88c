// Room: components. Tells the host page what became of the link: each change once, each outcome once.
import type { SettledState } from '../../api/session/index.ts'
import { EmqxLinkChangeEvent, EmqxLinkSettledEvent } from '../element/events.ts'

export class LinkTeller {
  readonly #host: EventTarget
  #told: SettledState['name'] = 'idle'
  #settledOn: string | undefined

  constructor(host: EventTarget) {
    this.#host = host
  }

  /**
   * @param news the customer has not seen this outcome yet
   * @param aloud whether this element is the one that speaks
   */
  observe(state: SettledState, news: boolean, aloud: boolean): void {
    // Before the first answer nothing is known, which is no state of the link.
    if (state.name === 'idle' && !state.checked) return
    const { name } = state
    const previous = this.#told
    if (name === previous) return
    this.#told = name
    const version = state.link?.version
    if (aloud) this.#host.dispatchEvent(new EmqxLinkChangeEvent(name, previous, version))
    if (name === 'submitting' || name === 'pending') {
      // A new attempt has an outcome of its own.
      this.#settledOn = undefined
      return
    }
    if (name !== 'active' && name !== 'failed') return
    const code = state.name === 'failed' ? state.failure.code : undefined
    const outcome = `${name}:${code ?? ''}:${state.link?.id ?? ''}:${version ?? ''}`
    if (outcome === this.#settledOn) return
    this.#settledOn = outcome
    // Old news on a page that has just opened is no outcome; what was waited for here is.
    const waitedFor = previous === 'submitting' || previous === 'pending'
    if (aloud && (news || waitedFor)) {
      this.#host.dispatchEvent(new EmqxLinkSettledEvent(name, code))
    }
  }
}
