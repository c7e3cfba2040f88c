// Room: client. Header fields as facts; a field in the wrong shape is as good as absent.
import {
  bare,
  preferenceAppliedHeader,
  registrationHeader,
  requestIdHeader,
} from '../contract/wire.ts'
import type { Meta } from './answer.ts'
import { readRetryAfter } from './retry-after.ts'

const entityTag = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const correlationId = /^[\w.:-]{1,128}$/

function matching(field: string | null, pattern: RegExp): string | undefined {
  return field !== null && pattern.test(field) ? field : undefined
}

/** Only a tag in the right shape is ever sent back, because anything else could not be sent at all. */
export function readEntityTag(field: string | null): string | undefined {
  return matching(field, entityTag)
}

function readServerTime(field: string | null): number | undefined {
  const time = Date.parse(matching(field, httpDate) ?? '')
  return Number.isFinite(time) ? time : undefined
}

function readHeld(field: string | null): boolean {
  const applied = (preference: string) => /^\s*wait\s*(?:[=;]|$)/i.test(preference)
  return field?.split(',').some(applied) ?? false
}

function readRegistration(field: string | null): 'none' | 'present' | undefined {
  return field === 'none' || field === 'present' ? field : undefined
}

/** @param receivedAt milliseconds of the client's clock */
export function readMeta(response: Response, receivedAt: number): Meta {
  const { headers } = response
  const fields = {
    status: response.status,
    receivedAt,
    serverTime: readServerTime(headers.get('Date')),
    retryAfterMs: readRetryAfter(headers.get('Retry-After')),
    correlationId: matching(headers.get(requestIdHeader), correlationId),
    etag: readEntityTag(headers.get('ETag')),
    held: readHeld(headers.get(preferenceAppliedHeader)),
    registration: readRegistration(headers.get(registrationHeader)),
  }
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return bare(Object.fromEntries(present)) as Meta
}
