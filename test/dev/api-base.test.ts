// Development: an API base that is wrong is told by what is found there.
import { expect, html } from '@open-wc/testing'
import { configureBilling } from '../../src/components/page/config.ts'
import { whySilent } from '../../src/dev/api-probe.ts'
import '../../src/dev/define.ts'
import { type Console, listenToConsole, put } from './console.ts'

const htmlPage = (): Response =>
  new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } })
const field = html`<emqx-billing-payment-method></emqx-billing-payment-method>`
const { origin } = location
const elsewhere = 'https://billing.example/api'

let count = 0

describe('In development, for an API base that is wrong, the console', () => {
  let page: Console
  beforeEach(() => void (page = listenToConsole()))
  afterEach(() => page.end())

  const answers: [section: string, answer: () => Promise<Response>][] = [
    ['api-answers-html', () => Promise.resolve(htmlPage())],
    ['api-not-found', () => Promise.resolve(new Response(null, { status: 404 }))],
    ['api-unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
  ]
  for (const [section, fetch] of answers) {
    it(`tells ${section}, and asks once for it`, async () => {
      count += 1
      const apiBase = `/wrong-${count}/api`
      const probes: string[] = []
      const asked = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
        // The client's own questions can be broken off; the adviser's is only asked.
        if (init?.signal === undefined && typeof input === 'string') probes.push(input)
        return fetch()
      }
      configureBilling({ apiBase, fetch: asked })
      put(html`${field}${field}`)
      const text = await page.hears(section)
      expect(text).to.include(`apiBase "${apiBase}"`)
      expect(page.told).to.have.length(1)
      expect(probes.filter((url) => url.endsWith(`${apiBase}/payment-method`))).to.have.length(1)
    })
  }

  it('tells that another origin needs a word of the script', async () => {
    configureBilling({ apiBase: elsewhere })
    put(field)
    expect(await page.hears('api-origin-not-allowed')).to.include('allowedOrigins')
  })

  for (const apiBase of ['api/v1', '//billing.example', 'javascript:0', '/api?x=1']) {
    it(`tells that ${apiBase} is no API base`, async () => {
      configureBilling({ apiBase })
      put(field)
      await page.hears('api-base-unreadable')
    })
  }
})

describe('The question why an API is silent', () => {
  const corsRefused = (_: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    init?.mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError())

  it('finds a server that answers without letting the page read it', async () => {
    expect(await whySilent({ apiBase: elsewhere, origin, fetch: corsRefused })).to.equal(
      'api-no-cors',
    )
  })

  it('finds nobody', async () => {
    const fetch = (): Promise<Response> => Promise.reject(new TypeError())
    expect(await whySilent({ apiBase: elsewhere, origin, fetch })).to.equal('api-unreachable')
  })

  for (const status of [200, 401, 500]) {
    it(`is answered by an API that says ${status} in JSON`, async () => {
      const fetch = (): Promise<Response> => Promise.resolve(Response.json({}, { status }))
      expect(await whySilent({ apiBase: '/api/', origin, fetch })).to.equal(undefined)
    })
  }
})
