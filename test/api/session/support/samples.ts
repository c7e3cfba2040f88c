// Test support: the things that a billing API speaks about, each with the members a test wants to differ.
import type { Answer, Meta, Refusal } from '../../../../src/api/client/index.ts'
import {
  failureRules,
  type Account,
  type CancellationImpact,
  type Eligibility,
  type KnownFailureCode,
  type Link,
  type PaymentMethod,
  type Registration,
} from '../../../../src/api/contract/index.ts'
import { epoch } from './browser.ts'

/** An instant so many seconds after the tests begin. */
export const at = (seconds: number): string => new Date(epoch + seconds * 1_000).toISOString()

export const ada: Account = Object.freeze({
  id: 'acc-ada',
  displayName: 'Ada',
  email: 'ada@example.com',
})
export const bob: Account = Object.freeze({
  id: 'acc-bob',
  displayName: 'Bob',
  email: 'bob@example.com',
})

export function link(members: Partial<Link> = {}): Link {
  const state = members.state ?? 'pending'
  return Object.freeze({
    id: 'link-1',
    provider: 'aws' as const,
    state,
    version: 5,
    account: ada,
    awsAccountIdMasked: '••••••••9012',
    agreementRef: 'agmt-1',
    offerType: 'standard' as const,
    productName: 'EMQX Cloud',
    startedAt: at(0),
    updatedAt: at(0),
    steps: [],
    expectation: { typicalSeconds: 30, slowAfterSeconds: 120, stalledAfterSeconds: 900 },
    urls: { manage: 'https://m.test/', listing: 'https://l.test/', ticket: 'https://t.test/' },
    ...(state === 'failed'
      ? { failure: { code: 'aws_payment_failed' as const, retryable: true, actions: [] } }
      : {}),
    ...members,
  })
}

export function registration(members: Partial<Registration> = {}): Registration {
  return Object.freeze({
    id: 'reg-1',
    provider: 'aws' as const,
    state: 'resolved' as const,
    offerType: 'standard' as const,
    awsAccountIdMasked: '••••••••9012',
    productName: 'EMQX Cloud',
    receivedAt: at(-60),
    expiresAt: at(86_400),
    confirmation: 'required' as const,
    ...members,
  })
}

export function noMethod(members: { account?: Account; version?: number } = {}): PaymentMethod {
  return { kind: 'none', account: ada, version: 5, editable: true, ...members }
}

export function awsMethod(members: { account?: Account; version?: number } = {}): PaymentMethod {
  return {
    kind: 'aws_marketplace',
    account: ada,
    version: 6,
    editable: false,
    linkState: 'active',
    since: at(0),
    awsAccountIdMasked: '••••••••9012',
    productName: 'EMQX Cloud',
    ...members,
  }
}

export function eligibility(...codes: readonly (KnownFailureCode | 'unknown')[]): Eligibility {
  return {
    eligible: codes.length === 0,
    checkedAt: at(0),
    blockers: codes.map((code) => ({ code, actions: [] })),
  }
}

export function impact(members: Partial<CancellationImpact> = {}): CancellationImpact {
  return { graceDays: 3, phase: 'preview', deployments: [], truncated: false, ...members }
}

export type MetaMembers = Partial<Meta>

export function meta(members: MetaMembers = {}): Meta {
  return { status: 200, receivedAt: 0, held: false, ...members }
}

export function value<T>(what: T, members?: MetaMembers): Answer<T> {
  return { kind: 'value', value: what, meta: meta(members) }
}

export function nothing(members: MetaMembers = {}): Answer<never> {
  return { kind: 'nothing', meta: meta({ status: 204, ...members }) }
}

export function unchanged(members: MetaMembers = {}): Answer<never> {
  return { kind: 'unchanged', meta: meta({ status: 304, ...members }) }
}

export function refused(
  code: KnownFailureCode | 'unknown',
  members: Partial<Refusal> = {},
): Answer<never> {
  const rule = code === 'unknown' ? undefined : failureRules[code]
  const status = rule?.status ?? 409
  const refusal = { code, status, retryable: rule?.retryable ?? false, actions: [], ...members }
  return { kind: 'refused', refusal, meta: meta({ status }) }
}
