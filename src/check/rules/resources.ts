// Room: check. Rules about what the resources say, whichever call brought them.
import type { RouteName } from '../../api/contract/index.ts'
import type { Exchange } from '../exchange.ts'
import { Departure, NotApplicable } from '../expectation.ts'
import { at, isRecord, leaves, listAt, textAt } from '../json.ts'
import { judging, observing, succeeded, type Rule } from '../rule.ts'
import { misfits, unknownWords } from '../shape.ts'
import { isLink, schemaOf, tells } from '../told.ts'
import { versionRules } from './versions.ts'

/** Members that rules of their own look at; a shape that fails there is theirs to tell. */
function hasItsOwnRule(path: string, value: unknown): boolean {
  return value === null || /^(?:account|version)(?:\.|$)/.test(path)
}

function shape(resource: string, calls: readonly RouteName[]): Rule {
  const id = resource.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
  return observing({
    id: `${id}-shape`,
    group: 'resources',
    says: `Every ${resource} has the members that the reference lists, of the types that it lists.`,
    anchor: resource.toLowerCase(),
    mend: 'Compare with openapi.json. Leave out what is not there; add what you like: readers ignore it.',
    about: (exchange) =>
      succeeded(exchange) && calls.some((call) => call === exchange.place) && bodyIsDue(exchange),
    flaw(exchange) {
      const schema = schemaOf(exchange)
      // Whether it is JSON at all is another rule's worry.
      if (schema === undefined || exchange.answer.json === undefined) return undefined
      const [misfit] = misfits(schema, exchange.answer.json).filter(
        ({ path, value }) => !hasItsOwnRule(path, value),
      )
      return misfit && `${misfit.path || 'the body'} ${misfit.text}`
    },
  })
}

function bodyIsDue(exchange: Exchange): boolean {
  return schemaOf(exchange) !== undefined
}

function names(exchange: Exchange): boolean {
  return tells(exchange) && (isLink(exchange) || exchange.place === 'getPaymentMethod')
}

/** A moment has one of these names, or one that ends in `At`. */
const momentNames = new Set(['at', 'since', 'finalUsageUntil'])

const stepOrder = ['subscribed_on_aws', 'account_named', 'aws_confirmed', 'billing_switched']

function urlFlaw(url: string, base: string): string | undefined {
  if (!URL.canParse(url)) return 'is no whole URL'
  const { protocol, hostname, origin } = new URL(url)
  if (protocol === 'https:' || origin === new URL(base).origin) return undefined
  const here = hostname === 'localhost' || hostname === '127.0.0.1'
  return here && protocol === 'http:' ? undefined : 'is not https'
}

export const resourceRules: readonly Rule[] = [
  shape('PaymentMethod', ['getPaymentMethod']),
  shape('Eligibility', ['getEligibility']),
  shape('Registration', ['getRegistration']),
  shape('Link', ['getLink', 'createLink', 'recheckLink']),
  shape('CancellationImpact', ['getCancellationImpact']),
  observing({
    id: 'account-named',
    group: 'resources',
    says: 'Every answer about a link or a payment method names its account.',
    anchor: 'rules',
    mend: 'Send `account` with `id`, `displayName` and `email`. An answer without it is thrown away.',
    about: names,
    flaw({ answer }) {
      const missing = ['id', 'displayName', 'email'].filter(
        (name) => textAt(answer.json, 'account', name) === undefined,
      )
      return missing.length === 0 ? undefined : `account has no ${missing.join(', no ')}`
    },
  }),
  judging({
    id: 'own-account',
    group: 'resources',
    says: 'Answers about other accounts are ignored: every answer speaks of the account that is signed in.',
    anchor: 'rules',
    mend: 'Take the account from the session of this request, never from a cache that others share.',
    judge({ exchanges }) {
      const known = new Map<string, { id: string; from: Exchange }>()
      for (const exchange of exchanges) {
        const { key, accountId } = exchange.who
        const id = textAt(exchange.answer.json, 'account', 'id')
        if (key === undefined || id === undefined || !succeeded(exchange)) continue
        const before = known.get(key)
        if (accountId !== undefined && accountId !== id) {
          throw new Departure('the answer names an account that is not signed in', [exchange])
        }
        if (before === undefined) known.set(key, { id, from: exchange })
        else if (before.id !== id) {
          const pair = [before.from, exchange]
          throw new Departure('two answers to one customer name two accounts', pair)
        }
      }
      if (known.size === 0) throw new NotApplicable('no answer named an account')
    },
  }),
  observing({
    id: 'version-whole',
    group: 'resources',
    says: 'Every answer about a link or a payment method carries a `version`: a whole number from 0.',
    anchor: 'rules',
    mend: 'A counter in the row that the answer comes from. A date or a hash does not say which is newer.',
    about: names,
    flaw({ answer }) {
      const version = at(answer.json, 'version')
      const whole = Number.isSafeInteger(version) && Number(version) >= 0
      return whole ? undefined : `version is ${JSON.stringify(version)}`
    },
  }),
  ...versionRules,
  observing({
    id: 'absent-not-null',
    group: 'resources',
    says: 'A field that is not always there is left out, never `null`.',
    anchor: 'resources',
    mend: 'Let your serialiser leave out what is empty.',
    about: tells,
    flaw({ answer }) {
      const empty = leaves(answer.json).find(({ value }) => value === null)
      return empty === undefined ? undefined : `${empty.path} is null`
    },
  }),
  observing({
    id: 'moments-in-utc',
    group: 'resources',
    says: 'Moments are ISO 8601, UTC.',
    anchor: 'the-billing-api-reference',
    mend: 'Write `2026-11-25T09:00:00Z`: with seconds, and with `Z` for the zone.',
    about: tells,
    flaw({ answer }) {
      const local = leaves(answer.json).find(
        ({ name, value }) =>
          typeof value === 'string' &&
          (name.endsWith('At') || momentNames.has(name)) &&
          Number.isFinite(Date.parse(value)) &&
          !value.endsWith('Z'),
      )
      return local === undefined ? undefined : `${local.path} is ${String(local.value)}`
    },
  }),
  observing({
    id: 'known-words',
    group: 'resources',
    severity: 'should',
    says: 'A word that a reader does not know reads as `unknown`.',
    anchor: 'words',
    mend: 'Spell words as the reference does. A new one is legal, but today’s components show it as unknown.',
    about: tells,
    flaw(exchange) {
      const schema = schemaOf(exchange)
      return schema && unknownWords(schema, exchange.answer.json)[0]
    },
  }),
  observing({
    id: 'urls-that-show',
    group: 'resources',
    severity: 'should',
    says: 'Only allow-listed https URLs are shown.',
    anchor: 'linkurls',
    mend: 'Whole https URLs, on your own origin or on AWS’s. Any other is shown as text.',
    about: ({ answer }) => isRecord(answer.json),
    flaw({ answer, sent }) {
      for (const { path, name, value } of leaves(answer.json)) {
        const isUrl = name === 'url' || name === 'manageUrl' || path.startsWith('urls.')
        const wrong = isUrl && typeof value === 'string' ? urlFlaw(value, sent.url) : undefined
        if (wrong !== undefined) return `${path} ${wrong}`
      }
      return undefined
    },
  }),
  observing({
    id: 'timeline-in-order',
    group: 'resources',
    says: 'The steps of the timeline come in order; one that is `done` says `at` when.',
    anchor: 'linkstepname',
    mend: 'subscribed_on_aws, account_named, aws_confirmed, billing_switched, each with the time when it happened.',
    about: (exchange) => tells(exchange) && isLink(exchange),
    flaw({ answer }) {
      const steps = listAt(answer.json, 'steps')
      const places = steps.map((step) => stepOrder.indexOf(textAt(step, 'name') ?? ''))
      const known = places.filter((place) => place !== -1)
      if (known.some((place, index) => place <= (known[index - 1] ?? -1))) {
        return 'the steps are in another order'
      }
      const undated = steps.find(
        (step) => at(step, 'state') === 'done' && textAt(step, 'at') === undefined,
      )
      if (undated === undefined) return undefined
      return `${textAt(undated, 'name')} is done but does not say when`
    },
  }),
  observing({
    id: 'expectation-in-order',
    group: 'resources',
    says: '`expectation` is what the server honestly expects: typical, then slow, then stalled.',
    anchor: 'expectation',
    mend: 'Measure your own syncs: typicalSeconds ≤ slowAfterSeconds ≤ stalledAfterSeconds, in seconds.',
    about: (exchange) => tells(exchange) && isLink(exchange),
    flaw({ answer }) {
      const members = ['typicalSeconds', 'slowAfterSeconds', 'stalledAfterSeconds']
      const [typical, slow, stalled] = members.map((name) =>
        Number(at(answer.json, 'expectation', name)),
      )
      const wrong = Number(typical) > Number(slow) || Number(slow) > Number(stalled)
      return wrong ? `${typical} s, ${slow} s, ${stalled} s` : undefined
    },
  }),
  observing({
    id: 'eligible-or-why-not',
    group: 'resources',
    says: '`eligible` is true where there is no blocker, and false where there is one.',
    anchor: 'eligibility',
    mend: 'Derive `eligible` from the list of blockers.',
    about: (exchange) => tells(exchange) && exchange.place === 'getEligibility',
    flaw({ answer }) {
      const count = listAt(answer.json, 'blockers').length
      const eligible = at(answer.json, 'eligible')
      const agrees = typeof eligible !== 'boolean' || eligible === (count === 0)
      return agrees ? undefined : `eligible is ${String(eligible)} with ${count} blockers`
    },
  }),
  observing({
    id: 'failed-says-why',
    group: 'resources',
    says: '`failed`: it could not be made; `failure` says why.',
    anchor: 'linkstate',
    mend: 'Send `failure` with `code`, `retryable` and at least one action while the state is failed, and only then.',
    about: (exchange) => tells(exchange) && isLink(exchange),
    flaw({ answer }) {
      const failed = at(answer.json, 'state') === 'failed'
      const why = at(answer.json, 'failure')
      if (failed && textAt(why, 'code') === undefined) return 'failed without failure.code'
      return !failed && isRecord(why) ? `failure on a link that is not failed` : undefined
    },
  }),
  observing({
    id: 'ending-says-when',
    group: 'resources',
    says: '`cancellation` says when a cancelled link ends.',
    anchor: 'cancellation',
    mend: 'Send `cancellation` with `canceledAt`, `stopAt` and `deleteAt` from canceling on.',
    about: (exchange) => tells(exchange) && isLink(exchange),
    flaw({ answer }) {
      const state = textAt(answer.json, 'state')
      const ending = state === 'canceling' || state === 'canceled'
      const when = at(answer.json, 'cancellation')
      if (ending && !isRecord(when)) return `${state} without cancellation`
      return state === 'active' && isRecord(when) ? 'cancellation on an active link' : undefined
    },
  }),
]
