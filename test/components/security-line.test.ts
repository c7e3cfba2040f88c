// Security: what stands between page and server on real lines: CORS, a service worker, a second Lit.
import { expect } from '@open-wc/testing'
import { createBillingMock } from '../../src/api/mock/index.ts'
import { pause, until } from '../support/quick-time.ts'
import '../../src/define.ts'
import { stage } from './link-status/support/stage.ts'
import { HostFrame } from './support/host-frame.ts'

let frame: HostFrame
beforeEach(() => {
  frame = new HostFrame()
})
afterEach(() => frame.close())

const mounted = ['link-status', 'payment-method', 'unlink-guide']

function isIn(tag: string, state: string): boolean {
  return frame.element(tag)?.matches(`:state(${state})`) === true
}

function toldErrors(): string[] {
  const told: string[] = []
  frame.window.addEventListener('emqxbillingerror', ({ kind }) => told.push(kind))
  return told
}

describe('an API on another origin that allows nobody, in the words of each engine (faults 25, 34)', () => {
  it('leaves the elements calm, tells the host once each, and is not asked again and again', async () => {
    await frame.open()
    const told = toldErrors()
    const elsewhere = `http://127.0.0.1:${location.port}/api/v1/billing`
    const there = await frame.window.fetch(elsewhere, { mode: 'no-cors' })
    expect(there.type, 'somebody answers, but not to us').to.equal('opaque')
    await frame.page.play('nothing at all', elsewhere)
    await until(() => mounted.every((tag) => isIn(tag, 'error')), 'calm errors', 15_000)
    await pause(2_000)
    const asked = frame.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.startsWith(elsewhere))
    expect(asked.length).to.be.within(1, 8)
    expect(new Set(told)).to.deep.equal(new Set(['network']))
    expect(told.length).to.be.at.most(mounted.length + 1)
    for (const tag of mounted) expect(isIn(tag, 'active')).to.equal(false)
    expect(frame.page.problems).to.deep.equal([])
  }).timeout(30_000)
})

describe('a frame in a page of another site (fault 89)', () => {
  it('has its own asker: nothing of the page around it is needed, and nothing is shared', async () => {
    const page = await stage({ scenario: 'already-linked-same', element: false })
    const around = document.createElement('emqx-billing-payment-method')
    document.body.append(around)
    const told: { text: string; problems: string[] }[] = []
    const hear = ({ data, origin }: MessageEvent) => {
      if (origin === `http://127.0.0.1:${location.port}`) told.push(data as (typeof told)[number])
    }
    addEventListener('message', hear)
    const foreign = document.createElement('iframe')
    foreign.src = `http://127.0.0.1:${location.port}/test/components/support/host-page.html?alone`
    document.body.append(foreign)
    try {
      await page.asked('GET /payment-method')
      await until(
        () => told.some(({ text }) => text.includes('AWS Marketplace Subscription')),
        () => `the field inside; it said ${JSON.stringify(told.at(-1))}`,
        15_000,
      )
      expect(told.at(-1)!.problems).to.deep.equal([])
    } finally {
      removeEventListener('message', hear)
      foreign.remove()
      around.remove()
    }
  }).timeout(30_000)
})

describe('a service worker of the host that answers by itself (fault 74)', () => {
  it('makes nobody linked, and the elements stay calm', async () => {
    // With Trusted Types a host needs a policy of its own before it may register a worker.
    await frame.open('plain')
    const { serviceWorker } = frame.window.navigator
    const worker = await serviceWorker.register('/test/components/support/rewriting-worker.js')
    try {
      await until(() => serviceWorker.controller, 'the worker in charge', 15_000)
      const lie = await (await frame.window.fetch('/rewritten/marketplace/link')).text()
      expect(lie, 'the worker answers').to.contain('active')
      await frame.page.play('nothing at all', '/rewritten')
      await until(() => mounted.every((tag) => isIn(tag, 'error')), 'calm errors', 15_000)
      for (const tag of mounted) {
        expect(isIn(tag, 'active')).to.equal(false)
        expect(frame.textOf(tag)).not.to.match(/are linked|AWS Marketplace Subscription/)
      }
      expect(frame.page.problems).to.deep.equal([])
    } finally {
      await worker.unregister()
    }
  }).timeout(30_000)
})

describe('a page with a copy of Lit of its own (fault 51)', () => {
  async function play(): Promise<void> {
    const apiBase = '/lits/api/v1/billing'
    const scenario = 'already-linked-same'
    const mock = createBillingMock({ scenario, apiBase, origin: location.origin })
    await frame.page.play('nothing at all', apiBase, mock.fetch)
    await until(() => frame.textOf('payment-method').includes('AWS Marketplace'), 'the field')
  }

  it('has our elements whichever comes first, with the policy that the guide names', async () => {
    await frame.open('several-lits')
    await frame.page.loadAnotherLit()
    await play()
    expect(frame.page.problems).to.deep.equal([])
  }).timeout(30_000)

  it('keeps our elements where its own copy is refused by a policy for one', async () => {
    await frame.open('one-lit')
    await play()
    const loaded = await frame.page.loadAnotherLit().then(
      () => true,
      () => false,
    )
    expect(loaded).to.equal(!('trustedTypes' in globalThis))
    expect(frame.textOf('payment-method')).to.contain('AWS Marketplace')
    const reports = frame.page.problems.filter(
      (problem) => !problem.startsWith('policy: trusted-types'),
    )
    expect(reports).to.deep.equal([])
  }).timeout(30_000)
})
