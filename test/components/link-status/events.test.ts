// Link status: what the host page hears, each thing once.
import { expect } from '@open-wc/testing'
import type { Link } from '../../../src/api/contract/index.ts'
import type {
  EmqxBillingErrorEvent,
  EmqxLinkChangeEvent,
  EmqxLinkSettledEvent,
} from '../../../src/components/element/events.ts'
import { pause } from '../../support/quick-time.ts'
import { refuseLinks, stage, waiting, type Stage } from './support/stage.ts'

const types = [
  'emqxlinkchange',
  'emqxlinksettled',
  'emqxbillingerror',
  'emqxbillingaction',
] as const

/** Everything that reaches the document, as one line each. */
function listen(): { heard: string[]; events: Event[] } {
  const heard: string[] = []
  const events: Event[] = []
  const lifetime = new AbortController()
  for (const type of types) {
    document.addEventListener(
      type,
      (event) => {
        events.push(event)
        heard.push(line(event))
      },
      { signal: lifetime.signal },
    )
  }
  after.push(() => lifetime.abort())
  return { heard, events }
}
const after: (() => void)[] = []
afterEach(() => {
  for (const each of after.splice(0)) each()
})

function line(event: Event): string {
  switch (event.type) {
    case 'emqxlinkchange': {
      const { state, previous } = event as EmqxLinkChangeEvent
      return `change ${previous} → ${state}`
    }
    case 'emqxlinksettled': {
      const { outcome, code } = event as EmqxLinkSettledEvent
      return `settled ${outcome}${code ? ` ${code}` : ''}`
    }
    case 'emqxbillingerror':
      return `error ${(event as EmqxBillingErrorEvent).kind}`
    default:
      return event.type
  }
}

async function walk(page: Stage): Promise<void> {
  await page.modal(/Waiting for AWS/)
  page.mock.aws('confirm')
  await page.modal(/are linked/)
  await page.click('Done')
  await page.seen()
  await pause(150)
}

describe('link status, events', () => {
  it('tells each change and one outcome on the happy way', async () => {
    const { heard, events } = listen()
    const page = await stage({ scenario: 'stalled-sync', arrives: true })
    await walk(page)
    expect(heard).to.deep.equal([
      'change idle → submitting',
      'change submitting → pending',
      'change pending → active',
      'settled active',
    ])
    const { version } = page.mock.state().links.at(-1)!
    expect((events[2] as EmqxLinkChangeEvent).version).to.equal(version)
    expect(events.every((event) => event.bubbles && event.composed)).to.equal(true)
  })

  it('says nothing about an outcome of long ago', async () => {
    const page = await waiting()
    await walk(page)
    page.element.remove()
    const { heard } = listen()
    await page.put()
    await page.shows('active')
    await pause(100)
    expect(heard).to.deep.equal(['change idle → active'])
  })

  it('tells the outcome although another tab was the first to close it', async () => {
    const { heard } = listen()
    let ready: (made: Stage) => void = () => undefined
    const made = new Promise<Stage>((resolve) => (ready = resolve))
    const page = await waiting({
      canned: async (request) => {
        if (request.method !== 'GET' || !request.url.endsWith('/marketplace/link')) return undefined
        const { mock } = await made
        const answer = await mock.fetch(request)
        if (answer.status !== 200) return answer
        const { headers } = answer
        const link = (await answer.json()) as Link
        // As if the other tab had acknowledged in the same moment.
        const seen = link.state === 'active' ? { acknowledgedVersion: link.version } : {}
        return new Response(JSON.stringify({ ...link, ...seen }), { headers })
      },
    })
    ready(page)
    page.mock.aws('confirm')
    await page.shows('active')
    await pause(50)
    expect(heard.filter((each) => each.startsWith('settled'))).to.deep.equal(['settled active'])
    await page.silent()
  })

  it('names the code of a refusal, once per attempt', async () => {
    const { heard } = listen()
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card/)
    page.returns()
    await pause(250)
    expect(heard).to.deep.equal([
      'change idle → submitting',
      'change submitting → failed',
      'settled failed credit_card_on_file',
    ])
    await page.click('Try again')
    await page.asked('POST /marketplace/links', 2)
    await page.modal(/A credit card/)
    expect(heard.slice(3)).to.deep.equal([
      'change failed → submitting',
      'change submitting → failed',
      'settled failed credit_card_on_file',
    ])
  })

  it('tells trouble once while it lasts, with what telemetry needs', async () => {
    const { heard, events } = listen()
    const page = await waiting()
    page.mock.fault({ kind: 'internal', times: 3 })
    await page.shows('error')
    await page.asked('GET /marketplace/link', 5)
    await pause(100)
    const errors = events.filter((event) => event.type === 'emqxbillingerror')
    expect(errors, heard.join()).to.have.length(1)
    const [error] = errors as [EmqxBillingErrorEvent]
    expect(error.retryable).to.equal(true)
    expect(error.correlationId).to.match(/^req-/)
    expect(error.code).to.equal('internal')
  })

  it('lets the host take a remedy into its own hands', async () => {
    const page = await stage({
      arrives: true,
      canned: refuseLinks('credit_card_on_file', {
        actions: [{ kind: 'remove_credit_card', url: '/billing.html#payment' }],
      }),
    })
    await page.modal(/A credit card/)
    const chosen: unknown[] = []
    page.element.addEventListener('emqxbillingaction', (event) => {
      chosen.push([event.kind, event.url, event.cancelable])
      event.preventDefault()
    })
    let followed: boolean | undefined
    const link = page.control('Remove the card')
    // Asked at the very end, and kept from leaving the test page.
    addEventListener(
      'click',
      (event) => {
        followed = !event.defaultPrevented
        event.preventDefault()
      },
      { once: true },
    )
    link.click()
    expect(chosen).to.deep.equal([
      ['remove_credit_card', `${location.origin}/billing.html#payment`, true],
    ])
    expect(followed).to.equal(false)
  })

  it('follows the link when the host leaves it to us', async () => {
    const page = await stage({ arrives: true, canned: refuseLinks('credit_card_on_file') })
    await page.modal(/A credit card/)
    let followed: boolean | undefined
    addEventListener(
      'click',
      (event) => {
        followed = !event.defaultPrevented
        event.preventDefault()
      },
      { once: true },
    )
    page.control(/^Submit a ticket/).click()
    expect(followed).to.equal(true)
  })

  it('does not let the dialog’s own events out', async () => {
    const page = await waiting()
    const out: string[] = []
    for (const type of ['close', 'cancel', 'toggle', 'beforetoggle']) {
      page.element.addEventListener(type, () => out.push(type))
    }
    await page.click('Close')
    await page.pops(/Linking/)
    await pause(50)
    expect(out).to.deep.equal([])
  })

  it('holds nothing secret: no e-mail, no registration, no AWS account', async () => {
    const { events } = listen()
    const page = await stage({ scenario: 'stalled-sync', arrives: true })
    await walk(page)
    const own = events.map((event) => JSON.stringify(Object.entries(event)))
    for (const each of own) expect(each).not.to.match(/@|reg-|9012|agmt|token/)
  })
})
