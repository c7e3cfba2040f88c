// Room: client. Repeating a write never makes it a second wish.
import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { idempotencyKey } from '../../../src/api/client/intent.ts'
import { fakeApi, json } from './fake-api.ts'
import { link } from './samples.ts'

const accepted = () => json(link, { status: 202 })
const identifier = fc
  .string({ minLength: 1, maxLength: 40, unit: 'binary' })
  .filter((id) => id !== '.' && id !== '..')

describe('the idempotency key', () => {
  it('is the same when the customer tries again in this tab', async () => {
    const api = fakeApi(accepted)
    await api.client.createLink('reg_1')
    await api.client.createLink('reg_1')
    const keys = api.calls.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys).to.deep.equal(['"link:reg_1"', '"link:reg_1"'])
  })

  it('is the same after a reload and in another tab, where a new client asks (fault 13)', async () => {
    const here = fakeApi(accepted())
    const there = fakeApi(accepted())
    await here.client.recheckLink({ id: 'lnk_1', version: 4 })
    await there.client.recheckLink({ id: 'lnk_1', version: 4 })
    const key = (api: typeof here) => api.call().headers.get('Idempotency-Key')
    expect([key(here), key(there)]).to.deep.equal(['"recheck:lnk_1:4"', '"recheck:lnk_1:4"'])
  })

  it('is another one once the link has moved on', async () => {
    const api = fakeApi(accepted)
    await api.client.recheckLink({ id: 'lnk_1', version: 4 })
    await api.client.recheckLink({ id: 'lnk_1', version: 5 })
    const keys = new Set(api.calls.map(({ headers }) => headers.get('Idempotency-Key')))
    expect(keys).to.have.property('size', 2)
  })

  it('tells linking a registration from releasing it', () => {
    expect(idempotencyKey('link', 'reg_1')).not.to.equal(idempotencyKey('release', 'reg_1'))
  })

  it('is a legal quoted string whatever the server chose as identifier', () => {
    fc.assert(
      fc.property(identifier, (id) => {
        expect(idempotencyKey('link', id)).to.match(/^"[\x20-\x21\x23-\x5b\x5d-\x7e]*"$/)
      }),
    )
  })

  it('is different for different identifiers and versions', () => {
    fc.assert(
      fc.property(identifier, identifier, fc.nat(), fc.nat(), (one, two, first, second) => {
        const same = one === two && first === second
        const keys = [idempotencyKey('ack', one, first), idempotencyKey('ack', two, second)]
        expect(keys[0] === keys[1]).to.equal(same)
      }),
    )
  })

  it('cannot be imitated by an identifier that looks like a version', () => {
    expect(idempotencyKey('recheck', 'a:1', 2)).not.to.equal(idempotencyKey('recheck', 'a', 1))
    expect(idempotencyKey('recheck', 'a:1')).not.to.equal(idempotencyKey('recheck', 'a', 1))
  })

  it('refuses an identifier that is not text', () => {
    expect(() => idempotencyKey('link', '\ud800'))
      .to.throw()
      .with.property('kind', 'malformed')
  })
})
