// Room: components. A failure in words: title, cause, remedy, and the names that the server gave.
import type { FailureCode } from '../../api/contract/index.ts'
import { formatMoney } from './format.ts'
import { fill } from '../messages/fill.ts'
import type { Texts } from '../messages/catalogue.ts'
import type * as en from '../messages/en.ts'

export interface FailureWords {
  readonly title: string
  readonly cause: string
  readonly remedy: string
}

type Failures = Texts<typeof en.failures>
type Params = Readonly<Record<string, string | number>>

/** A text that is said only when everything it names is known. */
interface Named extends FailureWords {
  readonly causeNamed?: string
  readonly remedyNamed?: string
}

/** @returns `undefined` for a code that the texts do not know */
export function failureWords(
  code: FailureCode,
  failures: Failures,
  params: Params | undefined,
  locale: string,
): FailureWords | undefined {
  if (code === 'unknown' || !Object.hasOwn(failures, code)) return undefined
  const texts: Named = failures[code as keyof Failures]
  const values = withMoney(params ?? {}, locale)
  return {
    title: texts.title,
    cause: said(texts.causeNamed, values) ?? texts.cause,
    remedy: said(texts.remedyNamed, values) ?? texts.remedy,
  }
}

function said(text: string | undefined, values: Params): string | undefined {
  if (text === undefined) return undefined
  const filled = fill(text, values)
  return /\{\w+\}/.test(filled) ? undefined : filled
}

/** An amount is only worth saying with its currency, the way the customer's language writes it. */
function withMoney(params: Params, locale: string): Params {
  const { amount, currency, ...others } = params
  if (typeof amount !== 'string' || typeof currency !== 'string') return others
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(amount) || !/^[A-Z]{3}$/.test(currency)) return others
  return { ...others, amount: formatMoney(amount, currency, locale) }
}
