// Test support: reference server. What AWS says, by SNS or by EventBridge, as facts that are kept.
import { isRecord, json } from './inbound.ts'
import type { Store } from './store.ts'

/** `deprovisioned` is kept and ends nothing: AWS's pages disagree whether the last hour begins or ends with it. */
export type FactKind = 'confirmed' | 'failed' | 'canceling' | 'closed' | 'deprovisioned' | 'other'

export interface Fact {
  messageId: string
  kind: FactKind
  occurredAt: number
  licenseArn?: string
  customerIdentifier?: string
  productCode?: string
  source: 'sns' | 'eventbridge' | 'own'
  body: string
}

/**
 * Whether a message is AWS's. A queue of one's own answers that by its policy. Whoever takes
 * notifications over HTTPS verifies the signature here, as "Verifying the signatures of Amazon SNS
 * messages" tells.
 */
export type Verify = (message: Readonly<Record<string, unknown>>) => boolean

const actions: Readonly<Record<string, FactKind>> = {
  'subscribe-success': 'confirmed',
  'subscribe-fail': 'failed',
  'unsubscribe-pending': 'canceling',
  'unsubscribe-success': 'closed',
}

function text(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce((at, name) => (isRecord(at) ? at[name] : undefined), value)
  return typeof found === 'string' ? found : undefined
}

function present<Value>(name: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [name]: value }
}

function fromSns(envelope: Record<string, unknown>, body: string): Fact | undefined {
  const message = json(text(envelope, 'Message') ?? '')
  const messageId = text(envelope, 'MessageId')
  const occurredAt = Date.parse(text(envelope, 'Timestamp') ?? '')
  if (messageId === undefined || Number.isNaN(occurredAt)) return undefined
  return {
    messageId,
    kind: actions[text(message, 'action') ?? ''] ?? 'other',
    occurredAt,
    ...present('customerIdentifier', text(message, 'customer-identifier')),
    ...present('productCode', text(message, 'product-code')),
    source: 'sns',
    body,
  }
}

/** AWS ends an agreement that it could not charge for; the customer ends his own. */
function kindOf(detailType: string, status: string | undefined): FactKind {
  switch (detailType.replace(/ - (?:Manufacturer|Proposer)$/, '')) {
    case 'License Updated':
      return 'confirmed'
    case 'Purchase Agreement Ended':
      return status === 'TERMINATED' ? 'failed' : 'canceling'
    case 'License Deprovisioned':
      return 'deprovisioned'
    default:
      return 'other'
  }
}

function fromEventBridge(event: Record<string, unknown>, body: string): Fact | undefined {
  const messageId = text(event, 'id')
  const occurredAt = Date.parse(text(event, 'time') ?? '')
  if (messageId === undefined || Number.isNaN(occurredAt)) return undefined
  if (text(event, 'source') !== 'aws.agreement-marketplace') return undefined
  return {
    messageId,
    kind: kindOf(text(event, 'detail-type') ?? '', text(event, 'detail', 'agreement', 'status')),
    occurredAt,
    ...present('licenseArn', text(event, 'detail', 'license', 'arn')),
    ...present('productCode', text(event, 'detail', 'product', 'code')),
    source: 'eventbridge',
    body,
  }
}

/** @returns `undefined` for what AWS does not send, or what is not believed. */
export function readNotification(body: string, verify: Verify): Fact | undefined {
  const message = json(body)
  if (!isRecord(message) || !verify(message)) return undefined
  return 'detail-type' in message ? fromEventBridge(message, body) : fromSns(message, body)
}

/** @returns whether it is new. */
export function keepFact(store: Store, fact: Fact, now: number): boolean {
  const kept = store.run(
    'insert into aws_event values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing',
    fact.messageId,
    fact.kind,
    fact.occurredAt,
    fact.licenseArn ?? null,
    fact.customerIdentifier ?? null,
    fact.productCode ?? null,
    fact.source,
    now,
    fact.body,
  )
  return kept === 1
}
