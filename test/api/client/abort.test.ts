// Room: client. The caller lets go of a question.
import { expect } from '@open-wc/testing'
import { failure, fakeApi, json, settle, watchedBody } from './fake-api.ts'
import { link } from './samples.ts'

const never = () => new Promise(() => undefined)

describe('a question whose caller lets go', () => {
  it('is not even sent when he had let go before', async () => {
    const api = fakeApi(json(link), {
      getHeaders: () => {
        throw new Error('must not be asked')
      },
    })
    const error = await failure(api.client.getLink({ signal: AbortSignal.abort() }))
    expect(error).to.include({ kind: 'aborted', retryable: false })
    expect(api.calls).to.have.length(0)
    expect(api.clock.waiting).to.equal(0)
  })

  it('ends at once while it waits for an answer, and tells fetch', async () => {
    const controller = new AbortController()
    const api = fakeApi(never)
    const error = failure(api.client.getLink({ signal: controller.signal }))
    await settle()
    controller.abort()
    expect((await error).kind).to.equal('aborted')
    expect(api.call().init.signal!.aborted).to.equal(true)
    expect(api.clock.waiting).to.equal(0)
  })

  it('lets go of the body it was reading', async () => {
    const controller = new AbortController()
    const watched = watchedBody(['{"id":'], 'stall')
    const response = new Response(watched.body, { headers: { 'Content-Type': 'application/json' } })
    const error = failure(fakeApi(response).client.getLink({ signal: controller.signal }))
    await settle()
    controller.abort()
    expect((await error).kind).to.equal('aborted')
    expect(watched.cancelled).to.equal(true)
  })

  it('ends while it waits for the host’s header fields, and sends nothing', async () => {
    const controller = new AbortController()
    const api = fakeApi(json(link), { getHeaders: () => new Promise(() => undefined) })
    const error = failure(api.client.getLink({ signal: controller.signal }))
    controller.abort()
    expect((await error).kind).to.equal('aborted')
    await settle()
    expect(api.calls).to.have.length(0)
  })

  it('keeps the reason as cause', async () => {
    const reason = new Error('the page was left')
    const error = await failure(
      fakeApi(json(link)).client.getLink({ signal: AbortSignal.abort(reason) }),
    )
    expect(error.cause).to.equal(reason)
  })

  it('is told apart from a network error that fetch raises for the same abort', async () => {
    const controller = new AbortController()
    const api = fakeApi(
      ({ init }) =>
        new Promise((_, reject) => {
          init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error))
        }),
    )
    const error = failure(api.client.getLink({ signal: controller.signal }))
    await settle()
    controller.abort()
    expect((await error).kind).to.equal('aborted')
  })

  it('has its answer already when he lets go too late', async () => {
    const controller = new AbortController()
    const answer = await fakeApi(json(link)).client.getLink({ signal: controller.signal })
    controller.abort()
    expect(answer.kind).to.equal('value')
  })

  it('leaves no listener on a signal that lives as long as the page', async () => {
    const { signal } = new AbortController()
    const listeners = new Map<unknown, string>()
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...rest: Parameters<typeof add>) => {
      listeners.set(rest[1], rest[0])
      add(...rest)
    }
    signal.removeEventListener = (...rest: Parameters<typeof remove>) => {
      if (listeners.get(rest[1]) === rest[0]) listeners.delete(rest[1])
      remove(...rest)
    }
    const waiting = fakeApi(json(link)).client.getLink({ signal })
    expect([...listeners.values()]).to.deep.equal(['abort'])
    await waiting
    await failure(fakeApi(new Response(null, { status: 500 })).client.getLink({ signal }))
    expect(listeners.size).to.equal(0)
  })

  it('does not disturb another question of the same client', async () => {
    const controller = new AbortController()
    const api = fakeApi([never, json(link)])
    const first = failure(api.client.getLink({ signal: controller.signal }))
    const second = api.client.getLink()
    await settle()
    controller.abort()
    expect((await first).kind).to.equal('aborted')
    expect((await second).kind).to.equal('value')
  })
})
