// Room: mock. How a server of next year would say the same: more fields, words and kinds.
import type { RouteName } from '../contract/index.ts'

/** New words by the member that holds them. Each stays a string, as the contract promises. */
const newWords: Readonly<Record<string, string>> = {
  state: 'reconciling',
  linkState: 'reconciling',
  phase: 'suspending',
  outcome: 'archived',
  status: 'hibernating',
  offerType: 'annual_commitment',
  provider: 'aws_gov',
  confirmation: 'second_person',
  verification: 'notarised',
  editBlockedReason: 'audit_in_progress',
  code: 'export_control_hold',
  to: 'prepaid_wallet',
}

function renewed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renewed)
  if (typeof value !== 'object' || value === null) return value
  const said: Record<string, unknown> = { fieldOfNextYear: { nested: true } }
  for (const [name, member] of Object.entries(value)) {
    const word = newWords[name]
    said[name] = word !== undefined && typeof member === 'string' ? word : renewed(member)
  }
  return said
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

export function fromTheFuture(route: RouteName, json: unknown): unknown {
  const said = renewed(json)
  if (!isRecord(said)) return said
  switch (route) {
    case 'getPaymentMethod':
      return { ...said, kind: 'prepaid_wallet' }
    case 'getEligibility': {
      const actions = [{ kind: 'call_us', url: 'https://console.example.com/call' }]
      return { ...said, eligible: false, blockers: [{ code: 'export_control_hold', actions }] }
    }
    case 'getLink':
    case 'createLink':
    case 'recheckLink': {
      const steps: readonly unknown[] = Array.isArray(said['steps']) ? said['steps'] : []
      return { ...said, steps: [...steps, { name: 'tax_checked', state: 'deferred' }] }
    }
    case 'getRegistration':
    case 'getCancellationImpact':
    case 'releaseRegistration':
    case 'acknowledgeLink':
      return said
    default:
      return route satisfies never
  }
}
