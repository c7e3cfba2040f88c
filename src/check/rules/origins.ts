// Room: check. Rules about pages on another origin than the API.
import {
  accountHeader,
  exposedHeaders,
  idempotencyKeyHeader,
  requestHeader,
  routes,
} from '../../api/contract/index.ts'
import type { Exchange } from '../exchange.ts'
import { must } from '../expectation.ts'
import { acting, type Rule } from '../rule.ts'
import type { Scene } from '../scene.ts'

const foreignOrigin = 'https://attacker.example'

/** What a browser asks leave for before a write. */
const askedFor = [requestHeader.name, accountHeader, idempotencyKeyHeader, 'Content-Type']

function listOf({ answer }: Exchange, header: string): string[] {
  const said = answer.headers[header] ?? ''
  return said.split(',').map((word) => word.trim().toLowerCase())
}

function lacking(exchange: Exchange, header: string, wanted: readonly string[]): string[] {
  const listed = listOf(exchange, header)
  return wanted.filter((name) => !listed.includes(name.toLowerCase()))
}

async function fromPage(scene: Scene): Promise<Exchange> {
  const origin = scene.office.target.pageOrigin
  const headers = { origin, 'sec-fetch-site': 'same-site' }
  return (await scene.somebody()).ask('getPaymentMethod', { headers })
}

function preflight(
  scene: Scene,
  name: 'createLink' | 'releaseRegistration',
  origin: string | undefined,
): Promise<Exchange> {
  return scene.stranger().preflight(name, {
    origin,
    'access-control-request-method': routes[name].method,
    'access-control-request-headers': askedFor.join(',').toLowerCase(),
  })
}

export const originRules: readonly Rule[] = [
  acting({
    id: 'foreign-origin-refused',
    group: 'origins',
    says: 'The API allows exactly its pages’ origins.',
    anchor: 'what-else-the-server-owes',
    mend: 'Compare `Origin` with a list. Echoing whatever came, or `*`, hands answers to every page.',
    needs: [],
    async check(scene) {
      const headers = { origin: foreignOrigin, 'sec-fetch-site': 'cross-site' }
      const answered = await scene.stranger().ask('getPaymentMethod', { headers })
      const asked = await preflight(scene, 'createLink', foreignOrigin)
      for (const exchange of [answered, asked]) {
        const allowed = exchange.answer.headers['access-control-allow-origin']
        const text = `a foreign origin is answered Access-Control-Allow-Origin: ${allowed}`
        must(allowed !== foreignOrigin && allowed !== '*', text, exchange)
      }
    },
  }),
  acting({
    id: 'page-origin-allowed',
    group: 'origins',
    says: 'The API allows its pages’ origins, with credentials.',
    anchor: 'what-else-the-server-owes',
    mend: '`Access-Control-Allow-Origin` with the very origin, and `Access-Control-Allow-Credentials: true`.',
    needs: ['signed-in', 'origin'],
    async check(scene) {
      const answered = await fromPage(scene)
      const allowed = answered.answer.headers['access-control-allow-origin'] ?? 'nothing'
      const text = `Access-Control-Allow-Origin says ${allowed}`
      must(allowed === scene.office.target.pageOrigin, text, answered)
      const credentials = answered.answer.headers['access-control-allow-credentials']
      must(credentials === 'true', 'credentials are not allowed', answered)
    },
  }),
  acting({
    id: 'headers-exposed',
    group: 'origins',
    says: `The API exposes ${exposedHeaders.map((name) => `\`${name}\``).join(', ')}.`,
    anchor: 'what-else-the-server-owes',
    mend: 'List them in `Access-Control-Expose-Headers`. Without them a page sees no clock, no tag and no pace.',
    needs: ['signed-in', 'origin'],
    async check(scene) {
      const answered = await fromPage(scene)
      const missing = lacking(answered, 'access-control-expose-headers', exposedHeaders)
      must(missing.length === 0, `not exposed: ${missing.join(', ')}`, answered)
    },
  }),
  acting({
    id: 'preflight-allows-writes',
    group: 'origins',
    says: 'The API allows the request header fields of the contract.',
    anchor: 'header-fields',
    mend: 'Answer OPTIONS with 2xx, the methods, and these names in `Access-Control-Allow-Headers`. `*` does not count with credentials.',
    needs: ['origin'],
    async check(scene) {
      for (const name of ['createLink', 'releaseRegistration'] as const) {
        const asked = await preflight(scene, name, scene.office.target.pageOrigin)
        const { status } = asked.answer
        must(status >= 200 && status < 300, `the preflight was answered ${status}`, asked)
        const missing = lacking(asked, 'access-control-allow-headers', askedFor)
        must(missing.length === 0, `not allowed: ${missing.join(', ')}`, asked)
        const { method } = routes[name]
        // POST needs no leave, DELETE does.
        const allowed = method === 'POST' ? [] : [method]
        const unnamed = lacking(asked, 'access-control-allow-methods', allowed)
        must(unnamed.length === 0, `not allowed: ${unnamed.join(', ')}`, asked)
      }
    },
  }),
  acting({
    id: 'origin-varies',
    group: 'origins',
    severity: 'should',
    says: 'What is answered depends on the origin, so `Vary: Origin` says so.',
    anchor: 'what-else-the-server-owes',
    mend: 'Add `Vary: Origin` wherever the list of origins is looked at.',
    needs: ['signed-in', 'origin'],
    async check(scene) {
      const answered = await fromPage(scene)
      const varies = listOf(answered, 'vary')
      must(varies.includes('origin') || varies.includes('*'), 'Vary does not say Origin', answered)
    },
  }),
]
