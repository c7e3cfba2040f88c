// Room: test. Another site posts its own AWS subscription into the browser of a customer who is signed in.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { startJourney, type Journey } from './support/journey.ts'
import { arrivesAt, click, eventually, find, sees } from './support/visitor.ts'
import { people, readsModal } from './support/walk.ts'

const question = 'Link these two accounts?'

/** A site of its own to every browser, because its host has another name. @returns its address */
async function attackerSite(context: TestContext, action: string, token: string): Promise<string> {
  const page = `<!doctype html><html lang="en"><title>Prizes</title>
    <form method="post" action="${action}">
      <input type="hidden" name="x-amzn-marketplace-token" value="${token}" />
      <button>Claim your prize</button>
    </form></html>`
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  context.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** He subscribes in his own browser and keeps the form that AWS gives him. */
async function tokenOfAttacker(journey: Journey): Promise<string> {
  const listing = await (await journey.otherBrowser()).page('/aws/listing.html')
  await click(listing, 'button', 'View purchase options')
  await click(listing, 'button', 'Subscribe')
  await find(listing, 'button', 'Set Up Your Account')
  return listing.evaluate(
    () => document.querySelector<HTMLInputElement>('input[name="x-amzn-marketplace-token"]')!.value,
  )
}

/** Writes to the billing API, with their status, as the server has them. */
function writes(journey: Journey): string[] {
  const mock = journey.mock()
  return mock.log().flatMap(({ method = 'GET', path = '', status }) => {
    const isWrite = method !== 'GET' && /\/api\/v1\/billing\//.test(path)
    return isWrite && !path.endsWith('/fulfillment') ? [`${method} ${path} ${status}`] : []
  })
}

async function forced(context: TestContext, journey: Journey) {
  const token = await tokenOfAttacker(journey)
  const action = `${journey.url}/api/v1/billing/marketplace/aws/fulfillment`
  const victim = await journey.page('/console.html')
  await sees(victim, people.olivia.name)
  await victim.goto(await attackerSite(context, action, token))
  const before = writes(journey).length
  await click(victim, 'button', 'Claim your prize')
  await arrivesAt(victim, '/console.html')
  await readsModal(victim, question)
  return { victim, since: () => writes(journey).slice(before) }
}

test('both accounts are named, and nothing is sent before the customer says so', async (context) => {
  const journey = await startJourney({ scenario: 'happy' })
  const { victim, since } = await forced(context, journey)
  await sees(victim, `EMQX account ${people.olivia.name} ${people.olivia.email}`)
  await sees(victim, /AWS Billing Account ••••••••\d{4}/)
  await victim.reload()
  await readsModal(victim, question)
  assert.deepEqual(since(), [])
  await click(victim, 'button', 'Close')
  await sees(victim, 'Your AWS subscription is waiting to be linked.')
  assert.deepEqual(since(), [])
  assert.equal((await journey.state()).links.length, 0)
})

test('“Not this account” lets go of what the other site sent, and nothing is linked', async (context) => {
  const journey = await startJourney({ scenario: 'happy' })
  const { victim, since } = await forced(context, journey)
  await click(victim, 'button', 'Not this account')
  await eventually(victim, 'the registration to be let go', async () => since().length > 0)
  assert.deepEqual(since(), ['DELETE /api/v1/billing/marketplace/registration 204'])
  assert.equal((await journey.state()).links.length, 0)
})

test('a click that named one account links no other that is signed in by then', async (context) => {
  const journey = await startJourney({ scenario: 'happy', allow: [/409/] })
  const { victim, since } = await forced(context, journey)
  await sees(victim, people.olivia.email)
  // Another account is signed in, and the button that still names the first one is pressed.
  await victim.evaluate(async (email) => {
    const find = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        ...(each instanceof HTMLButtonElement && each.textContent.includes('Link accounts')
          ? [each]
          : []),
        ...(each.shadowRoot ? find(each.shadowRoot) : []),
      ])
    const [button] = find(document)
    const body = new URLSearchParams({ email, next: '/ticket.html' })
    await fetch('/auth/sign-in', { method: 'POST', body })
    button?.click()
  }, people.ben.email)
  await eventually(victim, 'the click to be refused', async () => since().length > 0)
  assert.match(since().join(), /POST \/api\/v1\/billing\/marketplace\/links 409/)
  assert.equal((await journey.state()).links.length, 0)
})
