// Room: check. One sentence of the contract, and how to find out whether a server keeps it.
import type { Exchange } from './exchange.ts'
import { Departure, NotApplicable } from './expectation.ts'
import type { Office } from './office.ts'
import type { Scene } from './scene.ts'

export const groups = {
  answers: 'Every answer',
  resources: 'What the resources say',
  refusals: 'How the server refuses',
  requests: 'What a request must bring',
  fulfillment: 'Arriving from AWS',
  registration: 'The registration',
  claim: 'Claiming',
  blockers: 'What stands in the way of linking',
  idempotency: 'Idempotency',
  asking: 'Asking for the link',
  life: 'The life of a link',
  cancellation: 'Cancelling',
  origins: 'Other origins',
} as const
export type Group = keyof typeof groups

/** What a rule cannot do without. All but the last three are hooks. */
export type Need =
  'customer' | 'change' | 'subscribe' | 'aws' | 'advance' | 'fault' | 'signed-in' | 'origin' | 'tls'

interface About {
  /** Never changes: it is what `--only`, reports and people name. */
  id: string
  group: Group
  /** `must`: customers are harmed. `should`: the widget copes, at a price. */
  severity: 'must' | 'should'
  /** The sentence of the contract. */
  says: string
  /** The heading of docs/api-reference.md under which it stands. */
  anchor: string
  /** Where to look, and what to change. */
  mend: string
}

/** Plays a story of its own. */
export interface ActingRule extends About {
  kind: 'acting'
  needs: readonly Need[]
  /** @throws Departure, Blocked, NotApplicable, NoAnswer, OutOfBudget */
  check(scene: Scene): Promise<void>
}

/** Judges everything that was said in the whole run. */
export interface ObservingRule extends About {
  kind: 'observing'
  /** @throws Departure, NotApplicable when there was nothing to judge */
  judge(office: Office): void
}

export type Rule = ActingRule | ObservingRule

export function acting(rule: Omit<ActingRule, 'kind' | 'severity'> & Partial<About>): ActingRule {
  return { kind: 'acting', severity: 'must', ...rule }
}

type Observation = Omit<ObservingRule, 'kind' | 'severity' | 'judge'> &
  Partial<Pick<About, 'severity'>> & {
    /** Which answers the rule is about. */
    about(exchange: Exchange, office: Office): boolean
    /** What is wrong with one of them, in words. */
    flaw(exchange: Exchange, office: Office): string | undefined
  }

/** A rule that looks at each answer alone. */
export function observing({ about, flaw, ...rule }: Observation): ObservingRule {
  return judging({
    ...rule,
    judge(office) {
      const mine = office.exchanges.filter(
        (exchange) => exchange.place !== 'preflight' && about(exchange, office),
      )
      if (mine.length === 0) throw new NotApplicable('no such answer was seen')
      for (const exchange of mine) {
        const text = flaw(exchange, office)
        if (text !== undefined) throw new Departure(text, [exchange])
      }
    },
  })
}

/** A rule that compares answers with each other. */
export function judging(
  rule: Omit<ObservingRule, 'kind' | 'severity'> & Partial<Pick<About, 'severity'>>,
): ObservingRule {
  return { kind: 'observing', severity: 'must', ...rule }
}

export function succeeded({ answer }: Exchange): boolean {
  return answer.status >= 200 && answer.status < 300
}

export function refused({ answer }: Exchange): boolean {
  return answer.status >= 400
}
