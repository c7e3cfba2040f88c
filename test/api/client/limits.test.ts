// Room: client. How much is read, and how long is waited.
import { expect } from '@open-wc/testing'
import type { ClientOptions } from '../../../src/api/client/index.ts'
import { failure, fakeApi, json, settle, watchedBody, type WatchedBody } from './fake-api.ts'
import { link, paymentMethod } from './samples.ts'

const asJson = ({ body }: WatchedBody, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': 'application/json' } })

const never = () => new Promise(() => undefined)

describe('the size of an answer (fault 77)', () => {
  const padded = (bytes: number) => {
    const text = JSON.stringify({ ...paymentMethod, padding: '' })
    return JSON.stringify({ ...paymentMethod, padding: 'x'.repeat(bytes - text.length) })
  }

  it('may be exactly the limit', async () => {
    const api = fakeApi(asJson(watchedBody([padded(65_536)])))
    expect((await api.client.getPaymentMethod()).kind).to.equal('value')
  })

  it('may not be one byte more', async () => {
    const error = await failure(
      fakeApi(asJson(watchedBody([padded(65_537)]))).client.getPaymentMethod(),
    )
    expect(error).to.include({ kind: 'too-large', retryable: false })
  })

  it('is counted in bytes, not in characters', async () => {
    const text = JSON.stringify({ ...paymentMethod, padding: '名'.repeat(30_000) })
    expect(text.length).to.be.lessThan(65_536)
    const error = await failure(fakeApi(asJson(watchedBody([text]))).client.getPaymentMethod())
    expect(error.kind).to.equal('too-large')
  })

  it('stops an endless answer as soon as the limit is passed', async () => {
    const watched = watchedBody(Array<string>(1_000).fill('x'.repeat(10_000)))
    const error = await failure(fakeApi(asJson(watched)).client.getPaymentMethod())
    expect(error.kind).to.equal('too-large')
    expect(watched.pulled).to.equal(7)
    expect(watched.cancelled).to.equal(true)
  })

  it('is what the host page chose', async () => {
    const api = fakeApi(json(paymentMethod), { maxBytes: 10 })
    expect((await failure(api.client.getPaymentMethod())).kind).to.equal('too-large')
  })

  it('is limited for errors as well, whose status still counts', async () => {
    const watched = watchedBody(Array<string>(1_000).fill('x'.repeat(10_000)))
    const error = await failure(fakeApi(asJson(watched, 500)).client.getPaymentMethod())
    expect(error).to.include({ kind: 'http', status: 500 })
    expect(watched.cancelled).to.equal(true)
  })
})

describe('the time for an answer', () => {
  async function timedOut(
    reply: Parameters<typeof fakeApi>[0],
    ms: number,
    options: Partial<ClientOptions> = {},
    waitSeconds?: number,
  ) {
    const api = fakeApi(reply, options)
    let settled = false
    const error = failure(api.client.getLink({ waitSeconds }))
    void error.finally(() => (settled = true)).catch(() => undefined)
    await settle()
    api.clock.advance(ms - 1)
    await settle()
    expect(settled, 'one millisecond before').to.equal(false)
    api.clock.advance(1)
    return { error: await error, api }
  }

  it('ends after 15 seconds when nothing comes (fault 15)', async () => {
    const { error } = await timedOut(never, 15_000)
    expect(error).to.include({ kind: 'timeout', retryable: true })
  })

  it('tells fetch to stop', async () => {
    const { api } = await timedOut(never, 15_000)
    expect(api.call().init.signal!.aborted).to.equal(true)
  })

  it('covers a body that stalls after its header fields (fault 35)', async () => {
    const watched = watchedBody(['{"id":'], 'stall')
    const { error } = await timedOut(asJson(watched), 15_000)
    expect(error.kind).to.equal('timeout')
    expect(watched.cancelled).to.equal(true)
  })

  it('covers the body of an error that stalls (fault 35)', async () => {
    const watched = watchedBody(['{"code":'], 'stall')
    const { error } = await timedOut(asJson(watched, 409), 15_000)
    expect(error.kind).to.equal('timeout')
    expect(watched.cancelled).to.equal(true)
  })

  it('does not start again with every byte', async () => {
    const api = fakeApi(() => {
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            await settle()
            api.clock.advance(4_000)
            controller.enqueue(new Uint8Array([0x20]))
          },
        },
        { highWaterMark: 0 },
      )
      return new Response(body, { headers: { 'Content-Type': 'application/json' } })
    })
    const error = await failure(api.client.getLink())
    expect(error.kind).to.equal('timeout')
    expect(api.clock.now()).to.equal(1_000 + 16_000)
  })

  it('covers header fields of the host that never come', async () => {
    const { error, api } = await timedOut(never, 15_000, {
      getHeaders: () => new Promise(() => undefined),
    })
    expect(error.kind).to.equal('timeout')
    expect(api.calls).to.have.length(0)
  })

  it('is what the host page chose', async () => {
    const { error } = await timedOut(never, 2_000, { timeoutMs: 2_000 })
    expect(error.kind).to.equal('timeout')
  })

  it('is longer by the wait that was asked of the server', async () => {
    const { error } = await timedOut(never, 15_000 + 25_000, {}, 25)
    expect(error.kind).to.equal('timeout')
  })

  it('lets go of an answer that comes too late', async () => {
    const watched = watchedBody(['{}'], 'stall')
    let answer: (response: Response) => void = () => undefined
    const late = new Promise<Response>((resolve) => (answer = resolve))
    await timedOut(() => late, 15_000)
    answer(asJson(watched))
    await settle()
    expect(watched.cancelled).to.equal(true)
  })

  it('is silent about a request that fails after it was given up', async () => {
    let fail: (error: Error) => void = () => undefined
    const late = new Promise<Response>((_, reject) => (fail = reject))
    await timedOut(() => late, 15_000)
    fail(new TypeError('too late'))
    await settle()
  })

  it('leaves no timer behind after an answer', async () => {
    const api = fakeApi(json(link))
    await api.client.getLink()
    expect(api.clock.waiting).to.equal(0)
  })

  it('leaves no timer behind after an error', async () => {
    const api = fakeApi(new Response(null, { status: 500 }))
    await failure(api.client.getLink())
    expect(api.clock.waiting).to.equal(0)
  })

  for (const options of [
    { timeoutMs: 0 },
    { timeoutMs: -1 },
    { timeoutMs: NaN },
    { maxBytes: 0 },
    { maxBytes: NaN },
  ]) {
    it(`cannot be asked for with ${Object.entries(options).join()}`, async () => {
      const api = fakeApi(json(link), options)
      expect((await failure(api.client.getLink())).kind).to.equal('config')
      expect(api.calls).to.have.length(0)
    })
  }
})
