// Room: components. What the elements tell the host page. Nothing secret is in any of them.
import type { FailureCode, PaymentMethodKind } from '../../api/contract/index.ts'
import type { SettledState } from '../../api/session/index.ts'

/** A state as the host page hears of it. */
export type LinkStateName = SettledState['name']

const told = { bubbles: true, composed: true } as const

/** The subscribe link is used. `preventDefault()` keeps the customer on the page. */
export class EmqxSubscribeEvent extends Event {
  /** The page that the link is on. */
  readonly placement: 'login' | 'register'
  /** Where it leads. */
  readonly href: string

  constructor(placement: 'login' | 'register', href: string) {
    super('emqxsubscribe', { ...told, cancelable: true })
    this.placement = placement
    this.href = href
  }
}

/** The link's state changed. */
export class EmqxLinkChangeEvent extends Event {
  /** What it is now. */
  readonly state: LinkStateName
  /** What it was before. */
  readonly previous: LinkStateName
  /** Of the link; `undefined` while there is none. */
  readonly version: number | undefined

  constructor(state: LinkStateName, previous: LinkStateName, version: number | undefined) {
    super('emqxlinkchange', told)
    this.state = state
    this.previous = previous
    this.version = version
  }
}

/** Active or failed was reached. Once; never because of a timeout. */
export class EmqxLinkSettledEvent extends Event {
  /** How it ended. */
  readonly outcome: 'active' | 'failed'
  /** Why it failed. */
  readonly code: FailureCode | undefined

  constructor(outcome: 'active' | 'failed', code?: FailureCode) {
    super('emqxlinksettled', told)
    this.outcome = outcome
    this.code = code
  }
}

/** The payment method changed. */
export class EmqxPaymentMethodChangeEvent extends Event {
  /** How the account pays now. */
  readonly kind: PaymentMethodKind
  /** How it paid before. */
  readonly previous: PaymentMethodKind | undefined

  constructor(kind: PaymentMethodKind, previous: PaymentMethodKind | undefined) {
    super('emqxpaymentmethodchange', told)
    this.kind = kind
    this.previous = previous
  }
}

/** The customer chose a remedy. `preventDefault()` lets the host's router take it from here. */
export class EmqxBillingActionEvent extends Event {
  /** One of the contract's action kinds. */
  readonly kind: string
  /** Where the remedy leads, if it leads somewhere. */
  readonly url: string | undefined

  constructor(kind: string, url?: string) {
    super('emqxbillingaction', { ...told, cancelable: true })
    this.kind = kind
    this.url = url
  }
}

/** Plumbing failed. For the host's telemetry; the customer has been told calmly already. */
export class EmqxBillingErrorEvent extends Event {
  /** What kind of trouble: one of the client's such as `timeout`, or `offline`, or `load`. */
  readonly kind: string
  /** The server's code, if it was the server that refused. */
  readonly code: FailureCode | undefined
  /** Whether asking again can help. */
  readonly retryable: boolean
  /** The request's name in the server's log. */
  readonly correlationId: string | undefined

  constructor(trouble: {
    kind: string
    retryable: boolean
    code?: FailureCode
    correlationId?: string
  }) {
    super('emqxbillingerror', told)
    this.kind = trouble.kind
    this.code = trouble.code
    this.retryable = trouble.retryable
    this.correlationId = trouble.correlationId
  }
}

declare global {
  /** Hosts listen on elements, on the document or on the window. */
  interface GlobalEventHandlersEventMap {
    emqxsubscribe: EmqxSubscribeEvent
    emqxlinkchange: EmqxLinkChangeEvent
    emqxlinksettled: EmqxLinkSettledEvent
    emqxpaymentmethodchange: EmqxPaymentMethodChangeEvent
    emqxbillingaction: EmqxBillingActionEvent
    emqxbillingerror: EmqxBillingErrorEvent
  }
}
