// Room: test. The mock behind msw, which the host brings, in the page and without a service worker.
import { expect } from '@open-wc/testing'
import { behindMsw, bothMsws } from '../../support/msw.ts'
import { base, stage, writeHeaders } from './stage.ts'

for (const msw of bothMsws) {
  describe(`Handlers for ${msw.version}`, () => {
    let leaveMsw = (): void => undefined
    const intercept = (here: ReturnType<typeof stage>): void => {
      leaveMsw = behindMsw(here.mock, msw)
    }

    afterEach(() => leaveMsw())

    it('answer the page own fetch, on whatever origin the API stands', async () => {
      intercept(stage('credit-card'))
      for (const origin of ['', 'https://billing.example.com']) {
        const answer = await fetch(`${origin}${base}/payment-method`)
        expect(await answer.json()).to.deep.include({ kind: 'credit_card' })
      }
    })

    it('walk from the landing to the active link, cookies hidden from the page', async () => {
      const here = stage('happy', { origin: location.origin })
      intercept(here)
      await here.mock.arrive()
      const waiting = await fetch(`${base}/marketplace/registration`)
      const { id } = (await waiting.json()) as { id: string }
      const claimed = await fetch(`${base}/marketplace/links`, {
        method: 'POST',
        headers: writeHeaders(`link:${id}`),
        body: JSON.stringify({ registrationId: id }),
      })
      expect(claimed.status).to.equal(202)
      here.mock.advance(6)
      const answer = await fetch(`${base}/marketplace/link`)
      expect(((await answer.json()) as { state: string }).state).to.equal('active')
      expect(document.cookie).to.equal('')
    })

    it('leave the pages and the sign-in of the host alone', async () => {
      const { mock } = stage()
      for (const path of ['/auth/me', '/console.html', '/api/v1/other']) {
        const request = new Request(new URL(path, location.origin))
        expect(await msw.answer(mock, request), path).to.equal(undefined)
      }
    })

    it('offer the control API', async () => {
      const here = stage()
      const request = new Request(new URL('/__mock/reset', location.origin), {
        method: 'POST',
        body: JSON.stringify({ scenario: 'voucher' }),
      })
      expect((await msw.answer(here.mock, request))?.status).to.equal(200)
      expect(here.mock.state().scenario).to.equal('voucher')
    })

    it('drop the connection where the fault says so', async () => {
      const here = stage()
      intercept(here)
      here.mock.fault({ kind: 'offline' })
      const error = await fetch(`${base}/payment-method`).catch((reason: unknown) => reason)
      expect(error).to.be.instanceOf(TypeError)
    })

    it('let the page leave a request that hangs', async () => {
      const here = stage()
      intercept(here)
      here.mock.fault({ kind: 'hang' })
      const leaving = new AbortController()
      const answer = fetch(`${base}/payment-method`, { signal: leaving.signal })
      setTimeout(() => leaving.abort(), 20)
      const error = await answer.catch((reason: unknown) => reason)
      expect(error).to.have.property('name', 'AbortError')
    })
  })
}
