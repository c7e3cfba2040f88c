// Room: session. What the elements draw.
import type { CancellationImpact, Eligibility, PaymentMethod } from '../contract/wire.ts'
import { loading, type Resource } from './resource.ts'
import { initialState, type SessionState } from './state.ts'

/** A new object for every change, never changed afterwards. */
export interface Snapshot {
  readonly state: SessionState
  readonly paymentMethod: Resource<PaymentMethod>
  readonly impact: Resource<CancellationImpact>
  readonly eligibility: Resource<Eligibility>
  /** A recheck that the customer asked for is on its way. */
  readonly rechecking: boolean
}

export const nothingKnown: Snapshot = Object.freeze({
  state: initialState,
  paymentMethod: loading,
  impact: loading,
  eligibility: loading,
  rechecking: false,
})
