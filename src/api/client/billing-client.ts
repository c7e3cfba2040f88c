// Room: client. Its public face: what can be asked, and what it needs to know for that.
import type {
  CancellationImpact,
  Eligibility,
  Link,
  PaymentMethod,
  Registration,
} from '../contract/wire.ts'
import type { Answer } from './answer.ts'
import type { Clock } from './clock.ts'

export interface ClientOptions {
  /** Where the billing API is mounted: an absolute http(s) URL or a root-relative path. */
  apiBase: string
  /** Default: the page's `fetch`, looked up at every request. */
  fetch?: typeof globalThis.fetch | undefined
  /** Header fields of the host, such as a CSRF token or a bearer. Asked for every request. */
  getHeaders?: (() => HeadersInit | Promise<HeadersInit>) | undefined
  /** Origins besides the page's own that may be asked, with the customer's cookies. */
  allowedOrigins?: readonly string[] | undefined
  /** Default: the page's origin; without a page every absolute `apiBase` is allowed. */
  pageOrigin?: string | undefined
  /** Milliseconds for header fields and body together, beside the wait asked of the server. Default 15,000. */
  timeoutMs?: number | undefined
  /** The largest answer that is read, in bytes. Default 65,536. */
  maxBytes?: number | undefined
  clock?: Clock | undefined
}

export interface Ask {
  signal?: AbortSignal | undefined
}

export interface WriteAsk extends Ask {
  /** The account that the customer saw. If another one is signed in by now, nothing is done. */
  accountId?: string | undefined
}

export interface LinkAsk extends Ask {
  /** `meta.etag` of the link at hand: the answer may then be `unchanged`. */
  etag?: string | undefined
  /** Whole seconds that the server may hold the answer until there is news (`Prefer: wait`). */
  waitSeconds?: number | undefined
}

/** One link as it was seen: acting on a version that is gone by must not act on its successor. */
export type SeenLink = Pick<Link, 'id' | 'version'>

/**
 * One method per call of the contract. Expected refusals are values; everything else that goes wrong
 * rejects with a `BillingError`. Nothing is repeated here but one rejected CSRF token: pace belongs
 * to the caller.
 */
export interface BillingClient {
  /** How the signed-in account pays. `GET /payment-method` */
  getPaymentMethod(ask?: Ask): Promise<Answer<PaymentMethod>>
  /** What would keep this account from being linked. `GET /marketplace/eligibility` */
  getEligibility(ask?: Ask): Promise<Answer<Eligibility>>
  /** What AWS sent with this browser; `nothing` where it sent nothing. `GET /marketplace/registration` */
  getRegistration(ask?: Ask): Promise<Answer<Registration>>
  /** Lets go of the registration; the agreement on AWS is untouched. `DELETE /marketplace/registration` */
  releaseRegistration(registrationId: string, ask?: WriteAsk): Promise<Answer<never>>
  /** Links the signed-in account; status 200 is the same pair again. `POST /marketplace/links` */
  createLink(registrationId: string, ask?: WriteAsk): Promise<Answer<Link>>
  /** The account's link; `nothing` where there is none. `GET /marketplace/link` */
  getLink(ask?: LinkAsk): Promise<Answer<Link>>
  /** Has AWS asked once more, after a remedy or a long wait. `POST /marketplace/links/{id}/recheck` */
  recheckLink(link: SeenLink, ask?: WriteAsk): Promise<Answer<Link>>
  /** The customer has seen this version. `POST /marketplace/link/acknowledgement` */
  acknowledgeLink(link: SeenLink, ask?: WriteAsk): Promise<Answer<never>>
  /** What cancelling does, or did, per deployment. `GET /marketplace/link/cancellation-impact` */
  getCancellationImpact(ask?: Ask): Promise<Answer<CancellationImpact>>
}
