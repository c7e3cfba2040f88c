// Room: contract. The small values that several resources share.
import * as z from 'zod/mini'
import { isInstant, isVersion, maskAwsAccountId } from './rules.ts'

/** An opaque identifier made by the server. Never shown, never parsed. */
export const identifier = z.string().check(z.minLength(1), z.maxLength(200))

/** A name or sentence made by somebody else. Rendered as text only. */
export const label = z.string()

/** Where a link might lead. Only a URL that passes the widget's allow-list is ever rendered. */
export const urlText = z.string()

/** A moment in ISO 8601 with seconds and a zone, in UTC when the server writes it. */
export const instant = z.string().check(z.refine(isInstant))

/** Grows with every change of the resource it belongs to, and never shrinks. */
export const version = z.number().check(z.refine(isVersion))

/** Whole or fractional seconds, never negative. */
export const seconds = z.number().check(z.nonnegative())

/** Values that a translated sentence may name, such as the last four digits of a card. */
export const params = z.record(z.string(), z.union([z.string(), z.number()]))

/**
 * An AWS account id with all but its last four digits hidden. A server that forgets to mask is
 * masked here, so a full id never reaches the page's DOM.
 */
export const maskedAwsAccountId = z.pipe(
  z.string().check(z.maxLength(64)),
  z.transform(maskAwsAccountId),
)
