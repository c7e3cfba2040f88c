// Room: test. What must never be seen: AWS tokens, cookies, full AWS account ids, other tenants.
import { expect } from '@open-wc/testing'
import { scenarios } from '../../../src/api/mock/index.ts'
import { base, postForm, postJson, stage } from './stage.ts'

const tokenField = 'x-amzn-marketplace-token'

describe('No secret is seen', () => {
  it('of the AWS token, in state, log, redirect or any answer of the billing API', async () => {
    const here = stage()
    const setUp = await postJson(here.mock, '/aws/api/subscribe', {})
    const { fields } = (await setUp.json()) as { fields: Record<string, string> }
    const secret = fields[tokenField]!
    const landing = await postForm(here.mock, `${base}/marketplace/aws/fulfillment`, fields)
    await here.mock.fetch(`${base}/marketplace/aws/fulfillment?${tokenField}=${secret}`)
    const { id } = await here.registration()
    const claimed = await here.write('POST', '/marketplace/links', 'k', { registrationId: id })
    here.mock.aws('confirm')
    const seen = [
      JSON.stringify(here.mock.state()),
      JSON.stringify(here.mock.log()),
      landing.headers.get('location'),
      await claimed.text(),
      JSON.stringify(await here.registration()),
      JSON.stringify(await here.link()),
      await (await here.get('/payment-method')).text(),
    ]
    for (const text of seen) expect(text).not.to.contain(secret)
  })

  it('of cookies: the page sees no set-cookie header', async () => {
    const here = stage('signed-out')
    const answers = [
      await here.mock.arrive(),
      await postForm(here.mock, '/auth/sign-in', { email: 'olivia@factory.example' }),
    ]
    for (const answer of answers) expect(answer.headers.has('set-cookie')).to.equal(false)
    expect(JSON.stringify([here.mock.state(), here.mock.log()])).not.to.match(/landing-|session-/)
  })

  for (const { name } of scenarios) {
    it(`of full AWS account ids, in ${name}`, async () => {
      const here = stage(name)
      await here.mock.arrive()
      const seen = [JSON.stringify(here.mock.state()), JSON.stringify(here.mock.log())]
      for (const path of ['/registration', '/link', '/eligibility']) {
        seen.push(await (await here.get(`/marketplace${path}`)).text())
      }
      for (const text of seen) expect(text).not.to.match(/(?<!\d)\d{12}(?!\d)/)
    })
  }

  it('of other accounts, in any answer to this one', async () => {
    for (const { name } of scenarios) {
      const here = stage(name)
      await here.mock.arrive()
      for (const path of ['/registration', '/link', '/eligibility']) {
        const text = await (await here.get(`/marketplace${path}`)).text()
        expect(text, name).not.to.match(/harbour|acc-2002/i)
      }
    }
  })
})
