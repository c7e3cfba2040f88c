// Room: contract. The header fields that carry meaning beyond plain HTTP.

/** On every write: a browser cannot send it cross-site without a preflight, so a forged form lacks it. */
export const requestHeader = { name: 'X-EMQX-Billing', value: '1' } as const

/**
 * On writes, optional: the id of the account that the customer saw on the screen. When somebody else
 * is signed in by now, the server refuses with `account_changed` and does nothing.
 */
export const accountHeader = 'X-EMQX-Billing-Account'

/** On every write: a quoted string (structured field), the same for every try of one intent. */
export const idempotencyKeyHeader = 'Idempotency-Key'

/** On every answer: names the request in the server's logs. Shown to the customer as correlation id. */
export const requestIdHeader = 'X-Request-Id'

/**
 * On answers of `GET /marketplace/link`, optional: `none` says that no registration waits for this
 * browser, and saves the widget a second question. Absent means "ask".
 */
export const registrationHeader = 'X-Marketplace-Registration'

/** RFC 7240. The client asks `wait=N`; a server that held the answer says `Preference-Applied: wait`. */
export const preferHeader = 'Prefer'
export const preferenceAppliedHeader = 'Preference-Applied'

/** What a cross-origin host must list in `Access-Control-Expose-Headers`. */
export const exposedHeaders = [
  'Date',
  'ETag',
  'Retry-After',
  requestIdHeader,
  preferenceAppliedHeader,
  registrationHeader,
] as const
