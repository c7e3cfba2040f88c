// Room: client. What the header fields of an answer say.
import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import type { Meta } from '../../../src/api/client/index.ts'
import { readRetryAfter } from '../../../src/api/client/retry-after.ts'
import { fakeApi, json } from './fake-api.ts'
import { link } from './samples.ts'

async function metaOf(headers: Record<string, string>): Promise<Meta> {
  return (await fakeApi(json(link, { headers })).client.getLink()).meta
}

describe('the facts around an answer', () => {
  it('are all there when the server sends them', async () => {
    const meta = await metaOf({
      Date: 'Fri, 20 Nov 2026 10:00:00 GMT',
      ETag: '"v3"',
      'Retry-After': '7',
      'X-Request-Id': 'req-1.2:3_4',
      'Preference-Applied': 'wait',
      'X-Marketplace-Registration': 'none',
    })
    expect(meta).to.deep.equal({
      status: 200,
      receivedAt: 1_000,
      serverTime: Date.UTC(2026, 10, 20, 10),
      etag: '"v3"',
      retryAfterMs: 7_000,
      correlationId: 'req-1.2:3_4',
      held: true,
      registration: 'none',
    })
  })

  it('are few when the server sends none', async () => {
    expect(await metaOf({})).to.deep.equal({ status: 200, receivedAt: 1_000, held: false })
  })

  it('tell the moment at which the header fields arrived, not the end of the body', async () => {
    const api = fakeApi(() => {
      api.clock.advance(500)
      return json(link)
    })
    expect((await api.client.getLink()).meta.receivedAt).to.equal(1_500)
  })

  for (const date of [
    'yesterday',
    '2026',
    '2026-11-20T10:00:00Z',
    'Xxx, 99 Yyy 2026 99:99:99 GMT',
    'It is Fri, 20 Nov 2026 10:00:00 GMT',
    'Fri, 20 Nov 2026 10:00:00 GMT+0100',
  ]) {
    it(`leave out the server’s time when it says ${date}`, async () => {
      expect(await metaOf({ Date: date })).not.to.have.property('serverTime')
    })
  }

  for (const [field, held] of [
    ['wait', true],
    ['wait=25', true],
    ['respond-async, WAIT = 5', true],
    ['waiting', false],
    ['return=wait', false],
    ['', false],
  ] as const) {
    it(`say that the answer was ${held ? '' : 'not '}held for ${field || 'an empty field'}`, async () => {
      expect((await metaOf({ 'Preference-Applied': field })).held).to.equal(held)
    })
  }

  for (const field of ['NONE', 'maybe', 'none, present', '']) {
    it(`say nothing about a registration for ${field || 'an empty field'}`, async () => {
      const meta = await metaOf({ 'X-Marketplace-Registration': field })
      expect(meta).not.to.have.property('registration')
    })
  }

  it('say that a registration waits', async () => {
    const meta = await metaOf({ 'X-Marketplace-Registration': 'present' })
    expect(meta.registration).to.equal('present')
  })

  for (const id of ['<script>', 'a b', 'x'.repeat(129), 'name@customer.example']) {
    it(`leave out the request id ${id.slice(0, 30)}, which is none`, async () => {
      expect(await metaOf({ 'X-Request-Id': id })).not.to.have.property('correlationId')
    })
  }

  for (const tag of ['v3', '"v"3"', 'w/"v3"', '*']) {
    it(`leave out the tag ${tag}, which could not be sent back`, async () => {
      expect(await metaOf({ ETag: tag })).not.to.have.property('etag')
    })
  }
})

describe('the time that the server asks to be left alone (faults 31, 58)', () => {
  for (const [field, ms] of [
    ['0', 0],
    ['1', 1_000],
    ['007', 7_000],
    ['900', 900_000],
    ['901', 900_000],
    ['86400', 900_000],
    ['9'.repeat(400), 900_000],
  ] as const) {
    it(`is ${ms} ms for ${field.slice(0, 12)}`, () => expect(readRetryAfter(field)).to.equal(ms))
  }

  for (const field of [
    'Fri, 20 Nov 2026 10:00:00 GMT',
    '-1',
    '+1',
    '1.5',
    '1e3',
    '0x10',
    '1, 2',
    ' 1',
    '1 ',
    '',
    'soon',
    'NaN',
    '١',
  ]) {
    it(`is not told by ${field || 'an empty field'}`, () =>
      expect(readRetryAfter(field)).to.equal(undefined))
  }

  it('is not told when the field is missing', () =>
    expect(readRetryAfter(null)).to.equal(undefined))

  it('is between 0 and 15 minutes, or absent, whatever stands in the field', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)),
        (field) => {
          const ms = readRetryAfter(field)
          expect(ms === undefined || (Number.isInteger(ms) && ms >= 0 && ms <= 900_000)).to.equal(
            true,
          )
        },
      ),
    )
  })

  it('is exactly the whole seconds up to 15 minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (seconds) => {
        expect(readRetryAfter(String(seconds))).to.equal(seconds * 1000)
      }),
    )
  })
})
