// Room: components. Tells the host's telemetry when trouble begins, and not again while it lasts.
import type { Trouble } from '../../api/session/index.ts'
import { EmqxBillingErrorEvent } from './events.ts'

export class TroubleTeller {
  readonly #host: EventTarget
  #lasting = false

  constructor(host: EventTarget) {
    this.#host = host
  }

  /** @param trouble what the element shows now; `undefined` while all is well */
  observe(trouble: Trouble | undefined): void {
    const began = trouble !== undefined && !this.#lasting
    this.#lasting = trouble !== undefined
    if (began) this.#host.dispatchEvent(new EmqxBillingErrorEvent(trouble))
  }
}
