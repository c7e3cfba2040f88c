// Test support: servers that ask too little, or too much, of a request.
import {
  answers,
  type Asked,
  calls,
  codeOf,
  cookie,
  is,
  jsonOf,
  refuses,
  wrong,
  type Wrong,
} from './wrong-server.ts'

const inApi = ({ path }: { path: string }) => path.startsWith('~')
const isWrite = (asked: { path: string; method: string }) =>
  inApi(asked) && asked.method !== 'GET' && !asked.path.includes('fulfillment')

/** Hears every write as if this had been sent. */
function hears(change: (headers: Record<string, string>) => void) {
  return () => ({
    hear(asked: Asked) {
      if (isWrite(asked)) change(asked.headers)
    },
  })
}

let keys = 0

export const wrongRequests: readonly Wrong[] = [
  wrong('signed-out-reads', 'leads to a login page', () => ({
    say(said, asked) {
      if (said.status !== 401 || !is(asked, calls.eligibility)) return
      answers(said, 302)
      said.headers['location'] = '/login'
    },
  })),
  wrong('signed-out-writes', 'lets anybody let go', () => ({
    say(said, asked) {
      if (said.status === 401 && is(asked, calls.release)) answers(said, 204)
    },
  })),
  wrong('method-refused', 'does not say what is allowed', () => ({
    say: (said, asked) => void (inApi(asked) && delete said.headers['allow']),
  })),
  wrong(
    'json-only',
    'takes plain text for JSON',
    hears((headers) => {
      if (headers['content-type'] === 'text/plain') headers['content-type'] = 'application/json'
    }),
  ),
  wrong('body-checked', 'breaks on half a body', () => ({
    say(said, asked) {
      if (said.status === 400 && codeOf(said) === undefined && isWrite(asked)) {
        refuses(said, 'internal')
      }
    },
  })),
  wrong('unknown-fields-ignored', 'refuses additional properties', () => ({
    say(said, { body }) {
      if (body.includes('fieldOfNextYear')) refuses(said, 'registration_invalid')
    },
  })),
  wrong(
    'own-header-required',
    'needs no header of ours',
    hears((headers) => {
      headers['x-emqx-billing'] = '1'
    }),
  ),
  wrong(
    'cross-site-refused',
    'believes every browser',
    hears((headers) => {
      delete headers['sec-fetch-site']
    }),
  ),
  wrong(
    'other-account-refused',
    'does not look who was on the screen',
    hears((headers) => {
      delete headers['x-emqx-billing-account']
    }),
  ),
  wrong(
    'own-account-accepted',
    'compares an id with its encoded form',
    hears((headers) => {
      if (headers['x-emqx-billing-account']) headers['x-emqx-billing-account'] += '%20'
    }),
  ),
  wrong(
    'key-required',
    'invents a missing key',
    hears((headers) => {
      headers['idempotency-key'] ??= `"invented-${++keys}"`
    }),
  ),
  wrong(
    'key-quoted',
    'takes bare keys',
    hears((headers) => {
      const key = headers['idempotency-key']
      if (key !== undefined && !/^"[^"]+"$/.test(key))
        headers['idempotency-key'] = `"bare-${++keys}"`
    }),
  ),
  wrong('unknown-link', 'forbids what is not there', () => ({
    say(said, { path }) {
      if (path.includes('check-no-such-link') && codeOf(said) === 'not_found') {
        refuses(said, 'insufficient_role')
      }
    },
  })),
  wrong('registration-none', 'calls nothing an error', () => ({
    say(said, asked) {
      if (said.status === 204 && is(asked, calls.registration)) refuses(said, 'not_found')
    },
  })),
  wrong('registration-unknown', 'calls a lost registration a bad request', () => ({
    say(said, { body }) {
      if (body.includes('no-such-registration') && said.status === 404) {
        refuses(said, 'registration_invalid')
      }
    },
  })),
  wrong('release-twice', 'cannot let go of nothing', () => ({
    say(said, asked) {
      const nothing = cookie(asked, 'registration') === undefined
      if (nothing && said.status === 204 && is(asked, calls.release)) refuses(said, 'not_found')
    },
  })),
  wrong('claim-202', 'answers 201', () => ({
    say(said, asked) {
      if (said.status === 202 && is(asked, calls.claim)) said.status = 201
    },
  })),
  wrong('same-pair-200', 'claims the same pair once more', () => ({
    say(said, asked) {
      if (said.status === 200 && is(asked, calls.claim)) said.status = 202
    },
  })),
  wrong('recheck-202', 'answers a re-check with 200', () => ({
    say(said, { path }) {
      if (path.endsWith('/recheck') && said.status === 202) said.status = 200
    },
  })),
  wrong('key-for-one-payload', 'takes another payload for a twin', () => ({
    say(said, asked) {
      if (said.status === 422 && is(asked, calls.claim)) refuses(said, 'request_in_flight')
    },
  })),
  wrong('key-for-one-call', 'keeps keys for each call apart', () => ({
    say(said, { path }) {
      if (said.status === 422 && path.endsWith('/acknowledgement')) answers(said, 204)
    },
  })),
  wrong('refused-frees-key', 'keeps the key of what it refused', () => {
    const refusedKeys = new Set<string>()
    return {
      say(said, asked) {
        const key = asked.headers['idempotency-key'] ?? ''
        if (!key.includes('check-freed')) return
        if (refusedKeys.has(key)) refuses(said, 'idempotency_conflict')
        refusedKeys.add(key)
      },
    }
  }),
  wrong('foreign-origin-refused', 'echoes whatever origin comes', () => ({
    say(said, { headers }) {
      if (headers['origin']) said.headers['access-control-allow-origin'] = headers['origin']
    },
  })),
  wrong('page-origin-allowed', 'allows no credentials', () => ({
    say: (said) => void delete said.headers['access-control-allow-credentials'],
  })),
  wrong('headers-exposed', 'exposes one header', () => ({
    say: (said) => void (said.headers['access-control-expose-headers'] = 'X-Request-Id'),
  })),
  wrong('preflight-allows-writes', 'does not allow the key', () => ({
    say(said) {
      const allowed = said.headers['access-control-allow-headers']
      if (allowed === undefined) return
      said.headers['access-control-allow-headers'] = allowed.replace('Idempotency-Key', 'X-Key')
    },
  })),
  wrong('origin-varies', 'lets caches mix origins', () => ({
    say: (said) => void delete said.headers['vary'],
  })),
  wrong('link-tagged', 'tags only what is pending', () => ({
    say(said, asked) {
      if (said.status !== 200 || !is(asked, calls.link)) return
      if (jsonOf(said.text).state !== 'pending') delete said.headers['etag']
    },
  })),
  wrong('tag-follows-version', 'tags everything after pending alike', () => ({
    say(said, asked) {
      if (said.status !== 200 || !is(asked, calls.link)) return
      if (jsonOf(said.text).state !== 'pending') said.headers['etag'] = '"settled"'
    },
  })),
  wrong('known-link-304', 'does not look at tags', () => ({
    hear({ headers }) {
      if (headers['prefer'] === undefined) delete headers['if-none-match']
    },
  })),
  wrong('changed-link-200', 'answers news from a cache', () => ({
    say(said, { headers }) {
      if (said.status === 200 && headers['if-none-match'] && !headers['prefer']) answers(said, 304)
    },
  })),
  wrong('wait-is-honest', 'says that it held what it did not', () => ({
    hear({ headers }) {
      if (headers['prefer'] === 'wait=1') delete headers['prefer']
    },
    say(said, { headers }) {
      if (headers['prefer'] === 'wait=1') said.headers['preference-applied'] = 'wait'
    },
  })),
  wrong('wait-ends', 'holds for as long as it likes', () => ({
    hear({ headers }) {
      if (headers['prefer'] === 'wait=1') headers['prefer'] = 'wait=9'
    },
  })),
  wrong('wait-brings-news', 'sleeps through the news', () => ({
    async say(_, { headers }) {
      if (headers['prefer'] === 'wait=4') await new Promise((wake) => setTimeout(wake, 4000))
    },
  })),
  wrong('registration-hint-true', 'always says that none waits', () => ({
    say(said) {
      if (said.headers['x-marketplace-registration']) {
        said.headers['x-marketplace-registration'] = 'none'
      }
    },
  })),
]
