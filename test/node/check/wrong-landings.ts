// Test support: servers that receive the customer from AWS wrongly, or lose his registration.
import {
  answers,
  type Asked,
  calls,
  codeOf,
  cookie,
  edit,
  is,
  jsonOf,
  refuses,
  type Said,
  wrong,
  type Wrong,
} from './wrong-server.ts'

const tokenField = 'x-amzn-marketplace-token'

const back = '/console.html?marketplace=aws'

function leads(said: Said, location: string): void {
  answers(said, 303)
  said.headers['location'] = location
}

const isGood = (said: Said) => said.cookies.length > 0

/** Spoils the cookie of a landing that went well. */
function cookies(change: (line: string, token: string) => string) {
  return () => ({
    say(said: Said, asked: Asked) {
      const token = new URLSearchParams(asked.body).get(tokenField) ?? ''
      if (is(asked, calls.landing)) said.cookies = said.cookies.map((line) => change(line, token))
    },
  })
}

/** Spoils where a landing leads. */
function address(change: (location: string, said: Said, token: string) => string) {
  return () => ({
    say(said: Said, asked: Asked) {
      if (!is(asked, calls.landing) || said.status !== 303) return
      const token = new URLSearchParams(asked.body).get(tokenField) ?? ''
      said.headers['location'] = change(said.headers['location'] ?? '', said, token)
    },
  })
}

export const wrongLandings: readonly Wrong[] = [
  wrong('landing-by-post-only', 'takes a token from a URL', () => ({
    say(said, asked) {
      if (asked.path.endsWith('/fulfillment') && said.status === 405) {
        leads(said, `${back}&marketplace_error=registration_invalid`)
      }
    },
  })),
  wrong('landing-by-form-only', 'takes JSON for a form', () => ({
    say(said, asked) {
      if (is(asked, calls.landing) && said.status === 415) {
        leads(said, `${back}&marketplace_error=registration_invalid`)
      }
    },
  })),
  wrong('landing-without-token', 'has a code of its own for no token', () => ({
    say(said, asked) {
      if (is(asked, calls.landing) && said.status === 303 && !asked.body.includes(tokenField)) {
        leads(said, `${back}&marketplace_error=token_required`)
      }
    },
  })),
  wrong('landing-with-invented-token', 'calls an invented token expired', () => ({
    say(said, asked) {
      const tokens = new URLSearchParams(asked.body).getAll(tokenField)
      if (
        is(asked, calls.landing) &&
        tokens.length === 1 &&
        tokens[0]?.includes('check-invented')
      ) {
        leads(said, `${back}&marketplace_error=registration_expired`)
      }
    },
  })),
  wrong('landing-303', 'answers 302', () => ({
    say(said, asked) {
      if (is(asked, calls.landing) && said.status === 303) said.status = 302
    },
  })),
  wrong(
    'landing-address',
    'adds a parameter',
    address((location, said) => (isGood(said) ? `${location}&session=1` : location)),
  ),
  wrong(
    'landing-address-secret-free',
    'puts the token into the path',
    address((location, said, token) =>
      isGood(said) ? `/welcome/${token}?marketplace=aws` : location,
    ),
  ),
  wrong(
    'cookie-http-only',
    'lets scripts read the cookie',
    cookies((line) => line.replace('; HttpOnly', '')),
  ),
  wrong(
    'cookie-same-site',
    'lets other sites send the cookie',
    cookies((line) => line.replace('=Lax', '=None')),
  ),
  wrong(
    'cookie-host-only',
    'shares the cookie between hosts',
    cookies((line) => `${line}; Domain=example`),
  ),
  wrong(
    'cookie-bounded',
    'keeps the cookie for a year',
    cookies((line) => line.replace(/Max-Age=\d+/, 'Max-Age=31536000')),
  ),
  wrong(
    'cookie-secure',
    'sends the cookie over plain http',
    cookies((line) => line.replace('; Secure', '')),
  ),
  wrong('cookie-opaque', 'keeps the token in the cookie', () => ({
    hear({ headers }) {
      if (headers['cookie']) headers['cookie'] = headers['cookie'].replaceAll(/~[^;]*/g, '')
    },
    say(said, asked) {
      const token = new URLSearchParams(asked.body).get(tokenField)
      if (is(asked, calls.landing))
        said.cookies = said.cookies.map((line) => line.replace(';', `~${token};`))
    },
  })),
  wrong(
    'token-once',
    'takes a token twice',
    address((location) => location.replace('&marketplace_error=registration_expired', '')),
  ),
  wrong('bad-token-takes-nothing', 'clears the cookie after a bad token', () => ({
    say(said, asked) {
      if (!is(asked, calls.landing) || isGood(said)) return
      said.cookies.push('__Host-emqx-mock-registration=; Path=/; Secure; HttpOnly; Max-Age=0')
    },
  })),
  wrong('forced-linking', 'trusts whoever posts', () => ({
    say(said, asked) {
      if (said.status === 200 && is(asked, calls.registration)) {
        edit(said, (json) => ({ ...json, confirmation: 'not_required' }))
      }
    },
  })),
  wrong('registration-of-this-browser', 'binds the registration to the account', () => {
    const kept = new Map<string | undefined, string>()
    return {
      say(said, asked) {
        const who = cookie(asked, 'session')
        if (is(asked, calls.release)) kept.delete(who)
        if (!is(asked, calls.registration)) return
        const text = kept.get(who)
        if (said.status === 200) kept.set(who, said.text)
        else if (said.status === 204 && text) answers(said, 200, JSON.parse(text))
      },
    }
  }),
  wrong('registration-outlives-sign-in', 'forgets the registration at sign-in', () => {
    const lost = new Set<string | undefined>()
    return {
      say(said, asked) {
        if (!is(asked, calls.registration)) return
        const key = cookie(asked, 'registration')
        if (said.status === 401) lost.add(key)
        else if (said.status === 200 && lost.has(key)) answers(said, 204)
      },
    }
  }),
  wrong('registration-outlives-switch', 'gives the registration to whoever comes first', () => {
    const owners = new Map<string | undefined, string | undefined>()
    return {
      say(said, asked) {
        if (!is(asked, calls.registration) || said.status !== 200) return
        const key = cookie(asked, 'registration')
        const who = cookie(asked, 'session')
        if (!owners.has(key)) owners.set(key, who)
        if (owners.get(key) !== who) answers(said, 204)
      },
    }
  }),
  wrong('free-trial-told', 'takes a trial for the public offer', () => ({
    say(said, asked) {
      if (said.status === 200 && is(asked, calls.registration)) {
        edit(said, (json) => ({ ...json, offerType: 'standard' }))
      }
    },
  })),
  wrong('release-lets-go', 'only says that it let go', () => ({
    hear(asked) {
      if (is(asked, calls.release)) {
        const { headers } = asked
        headers['cookie'] = (headers['cookie'] ?? '').replace(
          /__Host-emqx-mock-registration=[^;]*/,
          '',
        )
      }
    },
    say(said, asked) {
      if (is(asked, calls.release)) said.cookies = []
    },
  })),
  wrong('registration-claimed-told', 'offers a claimed registration again', () => ({
    say(said, asked) {
      if (said.status !== 200 || !is(asked, calls.registration)) return
      edit(said, (json) => (json.state === 'claimed' ? { ...json, state: 'resolved' } : json))
    },
  })),
  wrong('registration-expires', 'has lost what is too old', () => ({
    say(said) {
      if (codeOf(said) === 'registration_expired') refuses(said, 'registration_missing')
    },
  })),
  wrong(
    'registration-of-another-browser',
    'believes an id',
    () => {
      const readers = new Map<string, Set<string | undefined>>()
      return {
        say(said, asked) {
          const who = cookie(asked, 'session')
          if (is(asked, calls.registration) && said.status === 200) {
            const { id } = jsonOf(said.text)
            readers.set(id, (readers.get(id) ?? new Set()).add(who))
          }
          if (!is(asked, calls.claim) || codeOf(said) !== 'registration_missing') return
          const known = readers.get(jsonOf(asked.body).registrationId)
          if (known && !known.has(who) && !cookie(asked, 'registration')) answers(said, 202, {})
        },
      }
    },
    { also: ['link-shape', 'account-named', 'version-whole'] },
  ),
]
