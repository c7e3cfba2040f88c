// Room: client. No answer, half an answer, an answer from elsewhere, or something that is no answer.
import { expect } from '@open-wc/testing'
import { failure, fakeApi, json, watchedBody, withMembers } from './fake-api.ts'
import { link } from './samples.ts'

const emptyLink = { status: 204, headers: new Headers(), body: null }

describe('a request that gets no answer, from the line or from a blocker (fault 33)', () => {
  for (const text of ['Failed to fetch', 'Load failed', 'NetworkError when attempting to fetch']) {
    it(`is a network error when the browser says "${text}" (fault 25)`, async () => {
      const cause = new TypeError(text)
      const error = await failure(fakeApi(() => Promise.reject(cause)).client.getLink())
      expect(error).to.include({ kind: 'network', retryable: true })
      expect(error.cause).to.equal(cause)
      expect(error.message).not.to.contain(text)
    })
  }

  it('is a network error when a patched fetch throws at once', async () => {
    const api = fakeApi(() => {
      throw new Error('patched')
    })
    expect((await failure(api.client.getLink())).kind).to.equal('network')
  })

  it('is a network error when fetch throws something that is no error', async () => {
    // oxlint-disable-next-line prefer-promise-reject-errors -- what a careless patch does
    const api = fakeApi(() => Promise.reject('nope'))
    const error = await failure(api.client.getLink())
    expect(error).to.include({ kind: 'network', cause: 'nope' })
  })

  it('is a network error when the answer is one that fetch must not show', async () => {
    const error = await failure(fakeApi(Response.error()).client.getLink())
    expect(error).to.include({ kind: 'network', retryable: true })
  })

  it('is a network error when the connection breaks off inside the body', async () => {
    const watched = watchedBody(['{"id":'], 'break')
    const response = new Response(watched.body, { headers: { 'Content-Type': 'application/json' } })
    const error = await failure(fakeApi(response).client.getLink())
    expect(error).to.include({ kind: 'network', retryable: true })
    expect(error.cause).to.be.instanceOf(TypeError)
  })

  for (const [what, garbage] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ok'],
    ['an object', {}],
    ['a status without header fields', { status: 200, body: null }],
    ['a status that is text', { ...emptyLink, status: '204' }],
    ['a body that is text', { status: 200, headers: new Headers(), body: '{}' }],
  ] as const) {
    it(`is malformed when a patched fetch gives ${what}`, async () => {
      const error = await failure(fakeApi(() => garbage).client.getLink())
      expect(error.kind).to.equal('malformed')
    })
  }

  it('is malformed when the members of the answer throw', async () => {
    const headers = {
      get: () => {
        throw new Error('patched')
      },
    }
    const api = fakeApi(() => ({ status: 200, headers, body: null }))
    const error = await failure(api.client.getLink())
    expect(error.kind).to.equal('malformed')
    expect(error.cause).to.have.property('message', 'patched')
  })

  it('says that the client is not configured when fetch is no function', async () => {
    const api = fakeApi(json(link), { fetch: 'fetch' as unknown as typeof fetch })
    expect((await failure(api.client.getLink())).kind).to.equal('config')
  })

  it('is never repeated by the client itself', async () => {
    const api = fakeApi(() => Promise.reject(new TypeError('Failed to fetch')))
    await failure(api.client.createLink('reg_1'))
    expect(api.calls).to.have.length(1)
  })
})

describe('an answer from elsewhere (fault 52)', () => {
  it('is refused when it was redirected on the way, though it looks good', async () => {
    const response = withMembers(json(link), { redirected: true })
    const error = await failure(fakeApi(response).client.getLink())
    expect(error).to.include({ kind: 'redirect', retryable: true })
  })

  it('is refused when the redirect is hidden by the browser', async () => {
    const response = withMembers(Response.error(), { type: 'opaqueredirect' })
    expect((await failure(fakeApi(response).client.getLink())).kind).to.equal('redirect')
  })

  for (const status of [300, 301, 302, 303, 307, 308]) {
    it(`is refused with status ${status}`, async () => {
      const response = new Response(null, { status, headers: { Location: 'https://evil.example' } })
      const error = await failure(fakeApi(response).client.getLink())
      expect(error).to.include({ kind: 'redirect', status })
    })
  }

  it('is let go without reading it', async () => {
    const watched = watchedBody(['{}'], 'stall')
    const response = withMembers(new Response(watched.body), { redirected: true })
    await failure(fakeApi(response).client.getLink())
    expect(watched.cancelled).to.equal(true)
    expect(watched.pulled).to.equal(0)
  })
})
