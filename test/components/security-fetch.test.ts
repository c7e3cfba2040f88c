// Security: a host's own fetch may give anything at all. The elements stay calm, and nobody is "linked" by it.
import { expect } from '@open-wc/testing'
import { stage } from './link-status/support/stage.ts'

type Fetch = typeof globalThis.fetch
const never = new Promise<never>(() => undefined)
const throwing = (what: unknown) => () => {
  throw what
}
const trap = new Proxy({}, { get: throwing(new Error('not for you')) })
// oxlint-disable-next-line unicorn/no-thenable -- a promise that is none is what a host may give
const promise = (settle: () => void) => Object.fromEntries([['then', settle]])
const response = (rest: object) => ({ status: 200, headers: new Headers(), body: null, ...rest })
const reading = (value: unknown) => ({
  getReader: () => ({ read: () => Promise.resolve({ done: false, value }), cancel: () => never }),
})

/** What the host's fetch does with a question, in words. */
const odd: readonly (readonly [what: string, ask: unknown])[] = [
  ['gives nothing', () => undefined],
  ['gives null', () => null],
  ['gives a number', () => 42],
  ['gives a text', () => 'linked'],
  ['gives true', () => true],
  ['gives an empty object', () => ({})],
  ['gives a link instead of a response', () => ({ state: 'active', status: 200 })],
  ['gives a list', () => []],
  ['gives a symbol', () => Symbol('linked')],
  ['is no function', 'fetch'],
  ['never answers', () => never],
  ['throws an error', throwing(new Error('mine'))],
  ['throws nothing in particular', throwing(undefined)],
  ['throws a text', throwing('mine')],
  ['rejects with nothing', () => Promise.reject()],
  ['rejects with an object that throws', () => Promise.reject(trap)],
  ['gives an object that throws', () => trap],
  ['gives a promise of its own that throws', () => promise(throwing(new Error('mine')))],
  ['gives a promise of its own that never ends', () => promise(() => undefined)],
  ['gives a response without header fields', () => ({ status: 200, body: null })],
  ['gives a response whose header fields throw', () => response({ headers: { get: throwing(1) } })],
  ['gives a response whose status is no number', () => response({ status: 'linked' })],
  ['gives a response whose status is not one', () => response({ status: Number.NaN })],
  ['gives a response whose body is a text', () => response({ body: '{"state":"active"}' })],
  [
    'gives a response whose body is no bytes',
    () =>
      response({
        headers: new Headers({ 'content-type': 'application/json' }),
        body: reading('{"state":"active"}'),
      }),
  ],
  [
    'gives a response whose body never ends to be nothing',
    () =>
      response({
        headers: new Headers({ 'content-type': 'application/json' }),
        body: reading(undefined),
      }),
  ],
  ['gives an error response', () => Promise.resolve(Response.error())],
  ['gives one response for every question', (): Response => used],
]
const used = new Response('{"state":"active"}', { headers: { 'content-type': 'application/json' } })

describe('a host’s own fetch (fault 47)', () => {
  for (const [what, ask] of odd) {
    it(`that ${what} leaves the elements calm`, async () => {
      const page = await stage({ search: 'marketplace=aws', config: { fetch: ask as Fetch } })
      for (const name of ['payment-method', 'unlink-guide']) {
        page.element.after(document.createElement(`emqx-billing-${name}`))
      }
      await page.shows('error')
      expect(page.states).not.to.include('active')
      expect(page.modalText).not.to.match(/are linked/)
    })
  }

  it('of another realm is understood: its responses are as good as ours', async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { Response: Foreign } = frame.contentWindow as unknown as typeof globalThis
    const page = await stage({
      scenario: 'stalled-sync',
      arrives: true,
      canned: async (request) => {
        const answer = await page0.mock.fetch(request)
        const body = answer.status === 204 ? null : await answer.text()
        return new Foreign(body, { status: answer.status, headers: [...answer.headers] })
      },
      onStage: (made) => (page0 = made),
    })
    await page.modal(/Waiting for AWS to confirm/)
    frame.remove()
  })
  let page0: Awaited<ReturnType<typeof stage>>

  for (const [what, patch] of [
    ['throws', { value: throwing(new Error('mine')) }],
    ['cannot even be read', { get: throwing(new Error('mine')) }],
    ['is gone', { value: undefined }],
  ] as const) {
    it(`that was put over the page’s and ${what} leaves the elements calm`, async () => {
      const before = Object.getOwnPropertyDescriptor(globalThis, 'fetch')!
      Object.defineProperty(globalThis, 'fetch', { configurable: true, ...patch })
      try {
        const page = await stage({ search: 'marketplace=aws', config: { fetch: undefined } })
        await page.shows('error')
        expect(page.states).not.to.include('active')
        page.element.remove()
      } finally {
        Object.defineProperty(globalThis, 'fetch', before)
      }
    })
  }
})
