// Room: test. The raw handler for servers that speak Request and Response.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { getResponse, http } from 'msw'
import { createBillingMock } from '../../../src/api/mock/index.ts'

const base = 'https://billing.example/api/v1/billing'

function form(url: string, fields: Record<string, string>, cookie = ''): Request {
  return new Request(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: cookie === '' ? {} : { cookie },
  })
}

describe('handle(request)', () => {
  it('writes https cookies bound to the host and reads them back', async () => {
    const mock = createBillingMock({ scenario: 'signed-out' })
    const signedIn = await mock.handle(
      form('https://billing.example/auth/sign-in', { email: 'olivia@factory.example' }),
    )
    const [cookie = ''] = signedIn.headers.getSetCookie()
    assert.match(cookie, /^__Host-emqx-mock-session=\S+; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    const cookieHeader = cookie.split(';')[0] ?? ''
    const asked = (headers: HeadersInit) =>
      mock.handle(new Request(`${base}/payment-method`, { headers }))
    assert.equal((await asked({ cookie: cookieHeader })).status, 200)
    assert.equal((await asked({})).status, 401)
    assert.equal((await asked({ cookie: cookieHeader.replace('__Host-', '') })).status, 401)
  })

  it('asks for confirmation when no browser cookie came with the form', async () => {
    const mock = createBillingMock()
    const setUp = await mock.handle(form('https://billing.example/aws/api/subscribe', {}))
    const { fulfillmentUrl, fields } = (await setUp.json()) as {
      fulfillmentUrl: string
      fields: Record<string, string>
    }
    const landed = await mock.handle(form(fulfillmentUrl, fields))
    assert.equal(landed.status, 303)
    const cookie = landed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const answer = await mock.handle(
      new Request(`${base}/marketplace/registration`, { headers: { cookie } }),
    )
    assert.equal(((await answer.json()) as { confirmation: string }).confirmation, 'required')
  })

  it('is an error response where the connection drops', async () => {
    const mock = createBillingMock()
    mock.fault({ kind: 'offline' })
    assert.equal((await mock.handle(new Request(`${base}/payment-method`))).type, 'error')
  })

  it('leaves the request readable for whoever comes after', async () => {
    const mock = createBillingMock()
    const request = form(`${base}/marketplace/aws/fulfillment`, { field: 'value' })
    await mock.handle(request)
    assert.equal(await request.text(), 'field=value')
  })

  it('stands behind msw in Node as well', async () => {
    const mock = createBillingMock({ scenario: 'voucher' })
    const answer = await getResponse(mock.handlers(http), new Request(`${base}/marketplace/link`))
    assert.equal(answer?.status, 204)
  })
})
