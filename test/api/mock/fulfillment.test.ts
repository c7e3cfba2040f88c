// Room: test. The form that AWS makes the browser post.
import { expect } from '@open-wc/testing'
import { base, hours, postForm, postJson, problemOf, stage, type Stage, start } from './stage.ts'

const path = `${base}/marketplace/aws/fulfillment`
const field = 'x-amzn-marketplace-token'

async function token({ mock }: Stage): Promise<string> {
  const answer = await postJson(mock, '/aws/api/subscribe', {})
  const { fields } = (await answer.json()) as { fields: Record<string, string> }
  return fields[field]!
}

describe('AWS posts the browser to the fulfillment address', () => {
  it('answers 303 to the app, signed in or not, and keeps a registration', async () => {
    const here = stage()
    const answer = await postForm(here.mock, path, { [field]: await token(here) })
    expect(answer.status).to.equal(303)
    expect(answer.headers.get('location')).to.equal('/console.html?marketplace=aws')
    expect((await here.registration()).state).to.equal('resolved')
  })

  it('keeps the registration of a signed-out browser until somebody signs in', async () => {
    const here = stage('signed-out')
    await here.mock.arrive()
    expect((await here.get('/marketplace/registration')).status).to.equal(401)
    here.mock.signInAs('olivia@factory.example')
    expect((await here.registration()).state).to.equal('resolved')
  })

  it('leads to the app path of the host', async () => {
    const here = stage('happy', { urls: { app: '/overview' } })
    const answer = await here.mock.arrive()
    expect(answer.headers.get('location')).to.equal('/overview?marketplace=aws')
  })

  it('refuses GET', async () => {
    const here = stage()
    const answer = await here.mock.fetch(path)
    expect(answer.status).to.equal(405)
    expect(answer.headers.get('allow')).to.equal('POST')
  })

  it('refuses a good token in the query, leaves it unused and never repeats it', async () => {
    const here = stage()
    const good = await token(here)
    for (const method of ['GET', 'POST']) {
      const answer = await here.mock.fetch(`${path}?${field}=${good}`, { method })
      expect(answer.status).to.be.oneOf([400, 405])
      expect(await answer.text()).not.to.contain(good)
      expect([...answer.headers.values()].join()).not.to.contain(good)
    }
    const answer = await postForm(here.mock, path, { [field]: good })
    expect(answer.headers.get('location')).not.to.contain('marketplace_error')
  })

  it('refuses JSON with 415', async () => {
    const here = stage()
    const answer = await postJson(here.mock, path, { [field]: await token(here) })
    expect(answer.status).to.equal(415)
    expect((await problemOf(answer)).retryable).to.equal(false)
  })

  const sentBack = async (here: Stage, form: Record<string, string>) => {
    const answer = await postForm(here.mock, path, form)
    expect(answer.status).to.equal(303)
    const url = new URL(answer.headers.get('location')!, 'http://localhost')
    return url.searchParams.get('marketplace_error')
  }

  it('calls an unknown token invalid', async () => {
    expect(await sentBack(stage(), { [field]: 'made-up' })).to.equal('registration_invalid')
  })

  it('calls a form without token invalid', async () => {
    expect(await sentBack(stage(), {})).to.equal('registration_invalid')
  })

  it('calls a form with two tokens invalid', async () => {
    const here = stage()
    const body = new URLSearchParams([
      [field, await token(here)],
      [field, 'second'],
    ])
    const answer = await here.mock.fetch(path, { method: 'POST', body, redirect: 'manual' })
    expect(answer.headers.get('location')).to.contain('marketplace_error=registration_invalid')
  })

  it('calls a token expired that is posted a second time', async () => {
    const here = stage()
    const once = await token(here)
    expect(await sentBack(here, { [field]: once })).to.equal(null)
    expect(await sentBack(here, { [field]: once })).to.equal('registration_expired')
  })

  it('takes a token for one hour and calls it expired after that', async () => {
    const here = stage()
    const [first, second] = [await token(here), await token(here)]
    here.mock.advance(hours)
    expect(await sentBack(here, { [field]: first })).to.equal(null)
    here.mock.advance(1)
    expect(await sentBack(here, { [field]: second })).to.equal('registration_expired')
  })

  it('calls the token of an agreement that has ended expired', async () => {
    const here = stage()
    const late = await token(here)
    here.mock.aws('confirm')
    here.mock.aws('close')
    expect(await sentBack(here, { [field]: late })).to.equal('registration_expired')
  })

  it('does not lose a waiting registration to a bad token', async () => {
    const here = stage()
    await here.mock.arrive()
    const { id } = await here.registration()
    await sentBack(here, { [field]: 'made-up' })
    expect((await here.registration()).id).to.equal(id)
  })

  it('lets a newer landing of the same browser take the place of the older one', async () => {
    const here = stage()
    await here.mock.arrive()
    const { id } = await here.registration()
    await here.mock.arrive()
    expect((await here.registration()).id).not.to.equal(id)
  })

  it('asks for confirmation when the token was minted for another browser', async () => {
    const here = stage()
    const answer = await postJson(here.mock.browser(), '/aws/api/subscribe', {})
    const { fields } = (await answer.json()) as { fields: Record<string, string> }
    await postForm(here.mock, path, fields)
    expect((await here.registration()).confirmation).to.equal('required')
  })

  it('asks for no confirmation when the browser began the journey itself', async () => {
    const here = stage()
    await here.mock.arrive()
    expect((await here.registration()).confirmation).to.equal('not_required')
  })

  it('does not show one browser the registration of another', async () => {
    const here = stage()
    await here.mock.arrive()
    const other = await here.mock.browser().fetch(`${base}/marketplace/registration`)
    expect(other.status).to.equal(204)
  })

  it('says when the registration was received and when it will be too late', async () => {
    const here = stage()
    await here.mock.arrive()
    const { receivedAt, expiresAt } = await here.registration()
    expect(receivedAt).to.equal(new Date(start).toISOString())
    expect(expiresAt).to.equal(new Date(start + 24 * hours * 1000).toISOString())
  })

  it('takes the offer type from AWS and not from the form', async () => {
    const here = stage('private-offer')
    const answer = await postJson(here.mock, '/aws/api/subscribe', {})
    const { fields } = (await answer.json()) as { fields: Record<string, string> }
    await postForm(here.mock, path, { ...fields, 'x-amzn-marketplace-offer-type': 'free-trial' })
    expect((await here.registration()).offerType).to.equal('private')
  })
})
