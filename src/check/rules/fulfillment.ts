// Room: check. Rules about the form that AWS makes the customer's browser post.
import type { Exchange } from '../exchange.ts'
import { readSetCookie, removes, type SetCookie } from '../cookie-jar.ts'
import { given, must } from '../expectation.ts'
import { acting, type Rule } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { said } from './requests.ts'

const tokenField = 'x-amzn-marketplace-token'

/** AWS never made it. Long enough to look like one. */
const inventedToken = `check-invented-${'0'.repeat(40)}`

function locationOf({ answer, sent }: Exchange): URL | undefined {
  const location = answer.headers['location']
  if (location === undefined || !URL.canParse(location, sent.url)) return undefined
  return new URL(location, sent.url)
}

function errorIn(exchange: Exchange): string {
  return locationOf(exchange)?.searchParams.get('marketplace_error') ?? 'no error'
}

/** Led back to the app with this code. Where exactly, and with which status, is for other rules. */
function mustSay(landing: Exchange, code: string): void {
  const error = errorIn(landing)
  must(error === code, `the address says ${error}, and the status ${said(landing)}`, landing)
}

/** The cookie by which the server knows the browser again. */
function cookieOf(landing: Exchange): SetCookie {
  const set = landing.answer.cookies.map(readSetCookie).filter((cookie) => !removes(cookie))
  // A load balancer may set one of its own beside it.
  const cookie = set.find(({ name }) => name.startsWith('__Host-')) ?? set[0]
  given(cookie !== undefined, 'The landing set no cookie', landing)
  return cookie
}

async function goodLanding(scene: Scene): Promise<Exchange> {
  const { fields } = await scene.subscribe()
  return scene.stranger().post(fields)
}

export const fulfillmentRules: readonly Rule[] = [
  acting({
    id: 'landing-by-post-only',
    group: 'fulfillment',
    says: 'A GET is refused with 405. No URL ever holds a token.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Answer 405 with `Allow: POST`, whatever stands in the query: proxies and histories write it down.',
    needs: [],
    async check(scene) {
      const query = `?${tokenField}=${inventedToken}`
      const answered = await scene.stranger().fulfillment({ method: 'GET', query })
      must(answered.answer.status === 405, `GET was answered ${said(answered)}`, answered)
    },
  }),
  acting({
    id: 'landing-by-form-only',
    group: 'fulfillment',
    says: 'A body that is no form is refused with 415.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Parse `application/x-www-form-urlencoded` here, and only that.',
    needs: [],
    async check(scene) {
      const answered = await scene.stranger().fulfillment({
        method: 'POST',
        body: JSON.stringify({ [tokenField]: inventedToken }),
        headers: { 'content-type': 'application/json' },
      })
      must(answered.answer.status === 415, `JSON was answered ${said(answered)}`, answered)
    },
  }),
  acting({
    id: 'landing-without-token',
    group: 'fulfillment',
    says: 'A token that is missing or sent twice: `registration_invalid`.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Lead the customer back to the app with the code. A page of your framework’s own is a dead end.',
    needs: [],
    async check(scene) {
      mustSay(await scene.stranger().post({}), 'registration_invalid')
      const twice = new URLSearchParams([
        [tokenField, inventedToken],
        [tokenField, `${inventedToken}-2`],
      ])
      mustSay(await scene.stranger().post(twice), 'registration_invalid')
    },
  }),
  acting({
    id: 'landing-with-invented-token',
    group: 'fulfillment',
    says: '`registration_invalid`: AWS does not know the token.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'AWS’s InvalidTokenException is `registration_invalid`; ExpiredTokenException is `registration_expired`.',
    needs: [],
    async check(scene) {
      const landing = await scene.stranger().post({ [tokenField]: inventedToken })
      mustSay(landing, 'registration_invalid')
    },
  }),
  acting({
    id: 'landing-303',
    group: 'fulfillment',
    says: 'The server answers 303 to the app, signed in or not.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: '303 makes the browser GET. 307 and 308 make it post the token once more; 302 leaves it to the browser.',
    needs: ['subscribe'],
    async check(scene) {
      const landing = await goodLanding(scene)
      must(landing.answer.status === 303, `a good token was answered ${said(landing)}`, landing)
    },
  }),
  acting({
    id: 'landing-address',
    group: 'fulfillment',
    says: 'It leads to `/?marketplace=aws`, after a failure with `marketplace_error=<code>`, and to nothing else.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'A path of your own app with these two parameters. No id, no state, no other host.',
    needs: ['subscribe'],
    async check(scene) {
      const landing = await goodLanding(scene)
      const url = locationOf(landing)
      must(url !== undefined, 'Location is missing or no URL', landing)
      const here = new URL(landing.sent.url).origin
      must(url.origin === here, 'Location leads to another origin', landing)
      must(url.searchParams.get('marketplace') === 'aws', 'marketplace=aws is missing', landing)
      const query = [...url.searchParams.keys()].filter((name) => name !== 'marketplace')
      must(query.length === 0, `Location holds ${query.join(', ')} too`, landing)
    },
  }),
  acting({
    id: 'landing-address-secret-free',
    group: 'fulfillment',
    says: 'No URL ever holds a token or an id.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'The cookie tells the server which registration it is. Whatever stands in a URL stands in histories and logs.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { landing, registrationId, setUp, visitor } = await scene.landed()
      const location = decodeURIComponent(landing.answer.headers['location'] ?? '')
      const values = [registrationId, ...Object.values(setUp.fields), ...visitor.cookies()]
      const leaked = values.some((value) => value.length > 5 && location.includes(value))
      must(!leaked, 'Location holds a token or an id', landing)
    },
  }),
  acting({
    id: 'cookie-http-only',
    group: 'fulfillment',
    says: 'The cookie of the registration is `HttpOnly`.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Add `HttpOnly`: no script needs it.',
    needs: ['subscribe'],
    async check(scene) {
      const landing = await goodLanding(scene)
      const { attributes } = cookieOf(landing)
      must(attributes.has('httponly'), 'the cookie is not HttpOnly', landing)
    },
  }),
  acting({
    id: 'cookie-same-site',
    group: 'fulfillment',
    says: 'The cookie of the registration is `SameSite=Lax`.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Lax. `None` lets other sites use it; with `Strict` the redirect from AWS comes without it.',
    needs: ['subscribe'],
    async check(scene) {
      const landing = await goodLanding(scene)
      const sameSite = cookieOf(landing).attributes.get('samesite') ?? 'nothing'
      must(sameSite.toLowerCase() === 'lax', `SameSite says ${sameSite}`, landing)
    },
  }),
  acting({
    id: 'cookie-host-only',
    group: 'fulfillment',
    says: 'The cookie of the registration has `Path=/` and stays on this host.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: '`Path=/`, and no `Domain`: other hosts of yours need not have it.',
    needs: ['subscribe'],
    async check(scene) {
      const landing = await goodLanding(scene)
      const { attributes } = cookieOf(landing)
      must(attributes.get('path') === '/', 'the cookie has no Path=/', landing)
      must(!attributes.has('domain'), 'the cookie has a Domain', landing)
    },
  }),
  acting({
    id: 'cookie-bounded',
    group: 'fulfillment',
    says: 'The cookie of the registration has a bounded life.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'A few days at most, with `Max-Age`: longer than signing up takes, shorter than anybody’s memory.',
    needs: ['subscribe'],
    async check(scene) {
      const landing = await goodLanding(scene)
      const { attributes } = cookieOf(landing)
      const age = attributes.get('max-age')
      const expires = Date.parse(attributes.get('expires') ?? '')
      const now = Date.parse(landing.answer.headers['date'] ?? '')
      given(age !== undefined || now > 0, 'The landing has no Date to count from', landing)
      const life = age === undefined ? (expires - now) / 1000 : Number(age)
      const text = 'neither Max-Age nor Expires bounds the cookie to a month'
      must(life > 0 && life <= 31 * 86_400, text, landing)
    },
  }),
  acting({
    id: 'cookie-secure',
    group: 'fulfillment',
    says: 'The cookie of the registration is `Secure` and its name begins with `__Host-`.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'The prefix makes browsers insist on Secure, Path=/ and no Domain: a sub-domain cannot plant another.',
    needs: ['subscribe', 'tls'],
    async check(scene) {
      const landing = await goodLanding(scene)
      const { name, attributes } = cookieOf(landing)
      must(attributes.has('secure'), 'the cookie is not Secure', landing)
      must(name.startsWith('__Host-'), `the cookie is named ${name}`, landing)
    },
  }),
  acting({
    id: 'cookie-opaque',
    group: 'fulfillment',
    says: 'The cookie of the registration is opaque.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'A random value that only your store understands: no token, no id of AWS, no JSON.',
    needs: ['subscribe'],
    async check(scene) {
      const setUp = await scene.subscribe()
      const landing = await scene.stranger().post(setUp.fields)
      const { value } = cookieOf(landing)
      const decoded = [value, decodeURIComponent(value), Buffer.from(value, 'base64').toString()]
      const secrets = [setUp.fields[tokenField] ?? '', setUp.awsAccountId ?? '']
      const leaked = secrets.some(
        (secret) => secret !== '' && decoded.some((text) => text.includes(secret)),
      )
      must(!leaked, 'the cookie holds the token or the AWS account', landing)
    },
  }),
  acting({
    id: 'token-once',
    group: 'fulfillment',
    says: 'A token that is held too long or sent again is expired: `registration_expired`.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Never resolve a token twice and never retry it: AWS calls it expired, and so do you.',
    needs: ['subscribe'],
    async check(scene) {
      const { fields } = await scene.subscribe()
      const visitor = scene.stranger()
      await visitor.post(fields)
      mustSay(await visitor.post(fields), 'registration_expired')
    },
  }),
  acting({
    id: 'bad-token-takes-nothing',
    group: 'fulfillment',
    says: 'A registration that this browser already holds stays: a token that is no good never takes it away.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Touch cookie and store only after AWS has resolved the new token.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, landing, registrationId, setUp } = await scene.landed()
      const bad = [{ [tokenField]: inventedToken }, {}, setUp.fields]
      for (const fields of bad) {
        const refusal = await visitor.post(fields)
        const found = await visitor.ask('getRegistration')
        const kept = found.answer.text.includes(registrationId)
        must(kept, 'the registration is gone after a bad token', landing, refusal, found)
      }
    },
  }),
  acting({
    id: 'forced-linking',
    group: 'fulfillment',
    says: 'Unless the server can tell that this browser began the journey, the Registration says `confirmation: "required"`.',
    anchor: 'what-else-the-server-owes',
    mend: 'Somebody may post his own token into your customer’s browser. When in doubt: `required`.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { fields } = await scene.subscribe()
      const visitor = await scene.customer()
      const landing = await visitor.post(fields, { origin: 'https://attacker.example' })
      const found = await visitor.ask('getRegistration')
      given(found.answer.status === 200, 'No registration came of a good token', landing, found)
      const sure = /"confirmation":\s*"not_required"/.test(found.answer.text)
      must(!sure, 'a token that a foreign page posted needs no confirmation', landing, found)
    },
  }),
]
