// Test support: the sentences that claim something, in the three languages, and what they claim.
import * as en from '../../../../src/components/messages/en.ts'
import type { Catalogue } from '../../../../src/components/messages/catalogue.ts'
import { common as commonJa } from '../../../../src/components/messages/ja/common.ts'
import { failures as failuresJa } from '../../../../src/components/messages/ja/failures.ts'
import { method as methodJa } from '../../../../src/components/messages/ja/method.ts'
import { precheck as precheckJa } from '../../../../src/components/messages/ja/precheck.ts'
import { status as statusJa } from '../../../../src/components/messages/ja/status.ts'
import { unlink as unlinkJa } from '../../../../src/components/messages/ja/unlink.ts'
import { common as commonZh } from '../../../../src/components/messages/zh/common.ts'
import { failures as failuresZh } from '../../../../src/components/messages/zh/failures.ts'
import { method as methodZh } from '../../../../src/components/messages/zh/method.ts'
import { precheck as precheckZh } from '../../../../src/components/messages/zh/precheck.ts'
import { status as statusZh } from '../../../../src/components/messages/zh/status.ts'
import { unlink as unlinkZh } from '../../../../src/components/messages/zh/unlink.ts'

export type Texts = Pick<
  Catalogue,
  'common' | 'failures' | 'method' | 'precheck' | 'status' | 'unlink'
>

export const languages: readonly Texts[] = [
  en,
  {
    common: commonZh,
    failures: failuresZh,
    method: methodZh,
    precheck: precheckZh,
    status: statusZh,
    unlink: unlinkZh,
  },
  {
    common: commonJa,
    failures: failuresJa,
    method: methodJa,
    precheck: precheckJa,
    status: statusJa,
    unlink: unlinkJa,
  },
]

/** What is claimed about: each has words of its own. */
export type Subject = 'link' | 'guide' | 'method' | 'eligibility'

type Sentences = Readonly<Record<string, readonly string[]>>

/** Failures and blockers, by their titles. */
function failuresOf({ failures }: Texts): Sentences {
  return Object.fromEntries(
    Object.entries(failures).map(([code, { title }]) => [`failed:${code}`, [title]]),
  )
}

/** By what they claim: headings, lines of the pop-up, and the beginnings of what is spoken. */
const sentences: Readonly<Record<Subject, (texts: Texts) => Sentences>> = {
  link: (texts) => ({
    ...failuresOf(texts),
    'signed-out': [texts.status.signedOutTitle, texts.status.popupSignedOut],
    confirming: [texts.status.confirmTitle, texts.status.popupConfirm],
    submitting: [texts.status.submittingTitle],
    pending: [
      texts.status.pendingTitle,
      texts.status.slowTitle,
      texts.status.stalledTitle,
      texts.status.popupPending,
      texts.status.popupSlow,
      texts.status.popupLong,
    ],
    active: [texts.status.activeTitle, texts.status.repeatedTitle, texts.status.popupActive],
    failed: [texts.status.popupFailed],
    remedied: [texts.status.remediedTitle],
    canceling: [texts.status.cancelingTitle, texts.status.popupCanceling],
    canceled: [texts.status.canceledTitle, texts.status.popupCanceled],
    unknown: [texts.status.unknownTitle, texts.status.popupUnknown],
    trouble: [
      texts.status.troubleTitle,
      texts.common.connection,
      texts.common.refused,
      texts.common.offline,
    ],
    copied: [texts.status.copied, texts.status.copyFailed],
  }),
  guide: ({ unlink, common }) => ({
    active: [unlink.stepsTitle, unlink.activeSpoken, unlink.backTitle],
    canceling: [unlink.cancelingTitle, unlink.cancelingSpoken],
    canceled: [
      unlink.canceledTitle,
      unlink.canceledSpoken,
      unlink.deletingTitle,
      unlink.deletedTitle,
    ],
    empty: [unlink.emptyTitle],
    pending: [unlink.pendingTitle, unlink.pendingLead],
    unknown: [unlink.unknownTitle],
    'signed-out': [common.signedOut],
    trouble: [unlink.errorTitle, unlink.stale, common.offline, common.connection],
  }),
  method: ({ method, common }) => ({
    'signed-out': [common.signedOut],
    trouble: [method.errorTitle, method.offlineTitle],
  }),
  eligibility: (texts) => ({
    ...failuresOf(texts),
    'failed:unknown': [texts.precheck.unknownTitle],
    eligible: [texts.precheck.eligible],
    blocked: [texts.precheck.blockedTitle, texts.precheck.blockedLead],
    'signed-out': [texts.precheck.signedOut],
    trouble: [texts.precheck.unavailable],
    checking: [texts.precheck.checking],
  }),
}

interface Meaning {
  readonly pattern: RegExp
  readonly says: string
  readonly length: number
}

/** `{name}` stands for anything. */
function beginning(text: string): RegExp {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[\^$\\.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}`, 'u')
}

function meaningsFor(subject: Subject): readonly Meaning[] {
  return languages
    .flatMap((texts) => Object.entries(sentences[subject](texts)))
    .flatMap(([says, all]) =>
      all.map((text) => ({ pattern: beginning(text), says, length: text.length })),
    )
    .sort((one, other) => other.length - one.length)
}

const meanings: Readonly<Record<Subject, readonly Meaning[]>> = {
  link: meaningsFor('link'),
  guide: meaningsFor('guide'),
  method: meaningsFor('method'),
  eligibility: meaningsFor('eligibility'),
}

/** @returns what a text claims by its longest beginning that is known; the text itself where it is new */
export function meaningOf(subject: Subject, text: string): string {
  return meanings[subject].find(({ pattern }) => pattern.test(text))?.says ?? text
}

const announced = languages.map(
  ({ method }) => new RegExp(`^${method.nowPaidBy.replace('{method}', '(.+)')}$`, 'u'),
)

/** @returns the payment method that a sentence of the field's live region names */
export function methodIn(text: string): string {
  return announced.map((pattern) => pattern.exec(text)?.[1]).find(Boolean) ?? text
}
