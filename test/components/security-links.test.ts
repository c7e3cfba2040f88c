// Security: code and look-alikes never become links, wherever they are named.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import type { LitElement } from 'lit'
import { safeUrl } from '../../src/components/page/safe-url.ts'
import { withMember } from '../api/contract/complete.ts'
import { resources } from '../api/contract/schemas.ts'
import { placesOf } from '../api/contract/walk.ts'
import { codeLinks, isTrusted, lookAlikes } from '../support/hostile-links.ts'
import { until } from '../support/quick-time.ts'
import { configureCanned, drawn, forgetCanned, linksOf, putBefore } from './support/canned-page.ts'
import { scenes } from './support/scenes.ts'

const trusted = ['aws.amazon.com', 'console.aws.amazon.com', 'us-east-1.console.aws.amazon.com']
const known = ['aws.amazon.com', 'console.aws.amazon.com', 'support.example.com']
const foreign = known.flatMap((host) => lookAlikes(host))
const rules = {
  origin: location.origin,
  configured: ['https://support.example.com/new'],
  allowedOrigins: ['https://docs.example.com'],
}
const origins = new Set(['https://support.example.com', 'https://docs.example.com'])

const fromServers = [
  'a link that is failed',
  'a link that is canceled',
  'the refusal credit_card_on_file',
  'PaymentMethod aws_marketplace',
  'a guide when active',
  'a guide when canceled',
  'the check before leaving',
]

beforeEach(() => configureCanned())
afterEach(() => forgetCanned())

describe('the rule for links (fault 49)', () => {
  it('refuses code in every spelling', () => {
    for (const url of codeLinks)
      expect(safeUrl(url, rules), JSON.stringify(url)).to.equal(undefined)
  })

  it('refuses what looks like a trusted place', () => {
    for (const url of foreign) expect(safeUrl(url, rules), JSON.stringify(url)).to.equal(undefined)
  })

  it('allows no other place, however the parts of an address are put together', () => {
    const part = fc.oneof(
      fc.constantFrom(...codeLinks, ...foreign, ...trusted),
      fc.constantFrom('https://', 'https:', '//', '/', '\\', '@', ':', '.', '#', '?', '%2e', '\t'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const href = safeUrl(parts.join(''), rules)
        expect(href === undefined || isTrusted(href, origins), parts.join('')).to.equal(true)
      }),
      { numRuns: 5_000, seed: 20_261_124 },
    )
  })

  it('still lets pass what is AWS’s own', () => {
    for (const host of trusted) {
      expect(safeUrl(`https://${host}/marketplace`, rules)).to.equal(`https://${host}/marketplace`)
    }
  })
})

describe('links in what is drawn (fault 49)', () => {
  for (const scene of scenes.filter(({ name }) => fromServers.includes(name))) {
    it(`lead nowhere else in ${scene.name}, whatever the server names`, async () => {
      const places = placesOf(resources[scene.subject]!.shape)
        .map(({ path }) => path)
        .filter((path) => /(^|\.)(url|urls\.\w+|manageUrl)$/.test(path))
      expect(places).not.to.deep.equal([])
      const urls = [...codeLinks, ...lookAlikes('console.aws.amazon.com')]
      const shown = urls.map((url) => {
        const body = places.reduce<unknown>(
          (whole, path) => withMember(whole, path, url),
          scene.body,
        ) as Record<string, unknown>
        const others = Object.entries(scene.others ?? {}).map(
          ([at, other]) => [at, { status: 200, body: other }] as const,
        )
        const answers = {
          ...Object.fromEntries(others),
          [scene.at]: { status: scene.status ?? 200, body },
        }
        return { url, page: putBefore(scene.tag, answers, scene.attributes) }
      })
      for (const { url, page } of shown) {
        await until(
          () => page.asked.includes(scene.at) && drawn(page.element).length > 200,
          () => `an answer; asked ${page.asked.join(', ')}`,
        )
        await (page.element as LitElement).updateComplete
        for (const { href } of linksOf(page.element)) {
          expect(isTrusted(href, origins), `${JSON.stringify(url)} → ${href}`).to.equal(true)
        }
      }
    }).timeout(30_000)
  }

  for (const name of ['listing-url', 'ticket-url', 'sign-in-url']) {
    it(`never run code from ${name}`, async () => {
      for (const tag of ['emqx-billing-subscribe-link', 'emqx-billing-link-status']) {
        for (const url of codeLinks) {
          const { element } = putBefore(tag, {}, { [name]: url })
          await (element as LitElement).updateComplete
          for (const { href } of linksOf(element)) expect(isTrusted(href, origins)).to.equal(true)
          element.remove()
        }
      }
    })
  }

  it('never lead to a listing that only looks like AWS', async () => {
    for (const url of lookAlikes('aws.amazon.com')) {
      const { element } = putBefore('emqx-billing-subscribe-link', {}, { 'listing-url': url })
      await (element as LitElement).updateComplete
      expect(linksOf(element), url).to.deep.equal([])
      element.remove()
    }
  })

  for (const listing of [true, false]) {
    it(`never run code from an anchor of the host’s own, ${listing ? 'with' : 'without'} a listing`, async () => {
      for (const url of codeLinks) {
        const anchor = document.createElement('a')
        anchor.setAttribute('href', url)
        anchor.textContent = 'AWS'
        const element = document.createElement('emqx-billing-subscribe-link')
        if (!listing) element.setAttribute('listing-url', 'https://nowhere.example/')
        element.append(anchor)
        document.body.append(element)
        await element.updateComplete
        const left = anchor.hasAttribute('href') ? anchor.href : undefined
        expect(left, JSON.stringify(url)).to.equal(
          listing ? 'https://aws.amazon.com/marketplace/pp/prodview-test' : undefined,
        )
        element.remove()
      }
    })
  }

  it('of the host’s own stay as they are where they are addresses, a mail or a number', async () => {
    for (const url of ['https://reseller.example/emqx', '/aws', 'mailto:a@b.example', 'tel:+1']) {
      const anchor = document.createElement('a')
      anchor.setAttribute('href', url)
      const element = document.createElement('emqx-billing-subscribe-link')
      element.append(anchor)
      document.body.append(element)
      await element.updateComplete
      expect(anchor.getAttribute('href')).to.equal(url)
      element.remove()
    }
  })
})
