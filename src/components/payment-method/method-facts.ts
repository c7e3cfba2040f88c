// Room: components. A payment method in words: its name, what else is known of it, and why it is fixed.
import type { PaymentMethod, PaymentMethodKind } from '../../api/contract/index.ts'
import { formatDate, formatMoment, formatMoney } from '../words/format.ts'
import { html, type TemplateResult } from 'lit/html.js'
import { longWaitSeconds, waitedMs } from '../../api/session/index.ts'
import type { IconName } from '../look/icons.ts'
import { maskedId } from '../words/masked-id.ts'
import { fill } from '../messages/fill.ts'
import type { Texts } from '../messages/catalogue.ts'
import type * as en from '../messages/en.ts'

export interface WordsContext {
  readonly method: Texts<typeof en.method>
  readonly common: Texts<typeof en.common>
  /** BCP 47, for dates inside sentences. */
  readonly locale: string
  /** Epoch ms by the server's clock. */
  readonly now: number
  /** ISO 8601: when the subscription that is being cancelled ends, if the link says so. */
  readonly endsAt: string | undefined
}

type Fact = string | TemplateResult

/** What stands in the field itself. */
export function methodName(value: PaymentMethod, { method }: Pick<WordsContext, 'method'>): string {
  switch (value.kind) {
    case 'credit_card':
      return fill(method.creditCard, { brand: value.brand, last4: value.last4 })
    case 'us_bank_account':
      return fill(method.bankAccount, { last4: value.last4 })
    case 'none':
      return method.none
    case 'available_credits':
      return method.credits
    case 'aws_marketplace':
      return method.aws
    case 'azure_marketplace':
      return method.azure
    case 'gcp_marketplace':
      return method.gcp
    case 'unknown':
      return method.other
    default:
      return value satisfies never
  }
}

export const methodIcons: Readonly<Record<PaymentMethodKind, IconName>> = {
  none: 'info',
  credit_card: 'card',
  us_bank_account: 'bank',
  available_credits: 'credits',
  aws_marketplace: 'cloud',
  azure_marketplace: 'cloud',
  gcp_marketplace: 'cloud',
  unknown: 'info',
}

/** A change that takes so long that the customer may want to ask us about it. */
export function isLongChange({ pendingChange }: PaymentMethod, now: number): boolean {
  if (!pendingChange) return false
  return waitedMs({ startedAt: pendingChange.since }, now) >= longWaitSeconds * 1_000
}

/** A change on its way is told in place of what the old method has to say. */
function changeFacts(value: PaymentMethod, context: WordsContext): Fact[] {
  const { pendingChange } = value
  if (!pendingChange) return []
  const { method, locale, now } = context
  const to = changeTarget(pendingChange.to, method)
  const isLong = isLongChange(value, now)
  const changing = isLong ? method.changingStill : method.changingTo
  const what = to === undefined ? method.changing : fill(changing, { method: to })
  // The longer sentence takes the place of the date: no state is higher than the others.
  if (isLong && to !== undefined) return [what]
  const since = formatMoment(pendingChange.since, locale)
  return [what, fill(method.changingSince, { time: since })]
}

function changeTarget(kind: PaymentMethodKind, method: WordsContext['method']): string | undefined {
  switch (kind) {
    case 'credit_card':
      return method.changeToCard
    case 'us_bank_account':
      return method.changeToBankAccount
    case 'available_credits':
      return method.credits
    case 'aws_marketplace':
      return method.aws
    case 'azure_marketplace':
      return method.azure
    case 'gcp_marketplace':
      return method.gcp
    case 'none':
    case 'unknown':
      return undefined
    default:
      return kind satisfies never
  }
}

/** What matters now, and no more than fits on a line where there is room for one. */
export function methodFacts(value: PaymentMethod, context: WordsContext): readonly Fact[] {
  const { kind, pendingChange: { to } = { to: 'none' } } = value
  // The end of a subscription on AWS has words of its own, which say more than "a change".
  if (kind === 'aws_marketplace' && value.linkState === 'canceling' && to === 'none') {
    return ownFacts(value, context, true)
  }
  const changes = changeFacts(value, context)
  const cutover = cutoverFacts(value, context)
  if (changes.length > 0) return [...changes, ...cutover]
  return [...ownFacts(value, context, cutover.length > 0), ...cutover]
}

function ownFacts(value: PaymentMethod, context: WordsContext, brief: boolean): Fact[] {
  const { method, common, locale } = context
  switch (value.kind) {
    case 'none':
      return [method.noneHint]
    case 'credit_card':
      return [fill(method.creditCardExpiry, { expiry: value.expiry })]
    case 'us_bank_account':
      return verificationFacts(value.verification, method)
    case 'available_credits': {
      const amount = formatMoney(value.amount, value.currency, locale)
      return [fill(method.creditsAmount, { amount })]
    }
    case 'aws_marketplace': {
      const link = linkFacts(value, context)
      const since = fill(method.since, { date: formatDate(value.since, locale) })
      return [
        ...(link.length > 0 ? link : [since]),
        html`${common.awsAccount} ${maskedId(value.awsAccountIdMasked, common.endingIn)}`,
        ...(brief || link.length > 0 ? [] : [html`<bdi>${value.productName}</bdi>`]),
      ]
    }
    case 'azure_marketplace':
    case 'gcp_marketplace':
      return [
        ...(value.since ? [fill(method.since, { date: formatDate(value.since, locale) })] : []),
        ...(value.productName ? [html`<bdi>${value.productName}</bdi>`] : []),
      ]
    case 'unknown':
      return [method.otherHint]
    default:
      return value satisfies never
  }
}

type Verification = Extract<PaymentMethod, { kind: 'us_bank_account' }>['verification']

function verificationFacts(verification: Verification, method: WordsContext['method']): Fact[] {
  switch (verification) {
    case 'pending':
      return [method.bankPending]
    case 'verified':
      return [method.bankVerified]
    case 'failed':
      return [method.bankFailed]
    case 'unknown':
      return []
    default:
      return verification satisfies never
  }
}

type AwsMethod = Extract<PaymentMethod, { kind: 'aws_marketplace' }>

function linkFacts(
  { linkState, cutoverAt }: AwsMethod,
  { method, locale, endsAt = cutoverAt }: WordsContext,
): Fact[] {
  switch (linkState) {
    case 'pending':
      return [method.awsPending]
    case 'failed':
      return [method.awsFailed]
    case 'canceling':
      return [
        endsAt === undefined
          ? method.awsEndingSoon
          : fill(method.awsEnding, { date: formatMoment(endsAt, locale) }),
      ]
    case 'canceled':
      return [method.awsEnded]
    case 'active':
    case 'unknown':
      return []
    default:
      return linkState satisfies never
  }
}

/** Only while it lies ahead: afterwards it says nothing that "since" does not. */
function cutoverFacts(value: PaymentMethod, { method, locale, now }: WordsContext): Fact[] {
  const { cutoverAt, kind, pendingChange } = value
  if (cutoverAt === undefined || Date.parse(cutoverAt) <= now) return []
  const toAws = kind === 'aws_marketplace' || pendingChange?.to === 'aws_marketplace'
  return [fill(toAws ? method.awsCutover : method.cutover, { date: formatDate(cutoverAt, locale) })]
}

/** Why the field cannot be edited, in words. Nothing where it can. */
export function methodNote(value: PaymentMethod, { method }: WordsContext): string {
  const { editable, editBlockedReason = 'unknown', pendingChange, kind } = value
  const blocked = editable ? [] : [method[`blocked_${editBlockedReason}`]]
  const isBilled = pendingChange !== undefined && kind !== 'none'
  return [...blocked, ...(isBilled ? [method.changeHint] : [])].join(' ')
}
