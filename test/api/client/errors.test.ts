// Room: client. What an error tells, and what it keeps to itself.
import { expect } from '@open-wc/testing'
import { BillingError, type BillingErrorKind } from '../../../src/api/client/index.ts'
import { failure, fakeApi, problem } from './fake-api.ts'

const kinds: Record<BillingErrorKind, true> = {
  config: true,
  aborted: true,
  timeout: true,
  network: true,
  redirect: true,
  'content-type': true,
  'too-large': true,
  malformed: true,
  http: true,
}

describe('a billing error', () => {
  it('has a sentence of its own for every kind', () => {
    const names = Object.keys(kinds) as BillingErrorKind[]
    const messages = new Set(names.map((kind) => new BillingError(kind).message))
    expect(messages).to.have.property('size', names.length)
    expect(messages).not.to.include('')
  })

  it('is an Error that keeps its cause', () => {
    const cause = new Error('underneath')
    const error = new BillingError('network', { cause })
    expect(error).to.be.instanceOf(Error)
    expect(error).to.include({ name: 'BillingError', cause, retryable: false })
  })

  it('has neither a URL nor an identifier nor a word of the server in it', async () => {
    const body = { code: 'internal', title: 'canary', detail: 'canary', params: { x: 'canary' } }
    const api = fakeApi(problem(500, body), { apiBase: '/canary' })
    const error = await failure(api.client.recheckLink({ id: 'canary', version: 1 }))
    expect(error.message + JSON.stringify(error) + String(error)).not.to.contain('canary')
  })

  it('does not repeat a bad API base, which might hold a password', async () => {
    const api = fakeApi(problem(500, {}), { apiBase: 'https://user:canary@cloud.example' })
    const error = await failure(api.client.getLink())
    expect(error.message + JSON.stringify(error) + String(error.cause)).not.to.contain('canary')
  })
})
