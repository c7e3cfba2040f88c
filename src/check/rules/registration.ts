// Room: check. Rules about the registration: whose it is, how long it lives, how it is let go.
import { given, must } from '../expectation.ts'
import { at, textAt } from '../json.ts'
import { acting, type Rule } from '../rule.ts'
import { codeIs, said } from './requests.ts'

export const registrationRules: readonly Rule[] = [
  acting({
    id: 'registration-none',
    group: 'registration',
    says: '204: no registration waits for this browser.',
    anchor: 'getregistration',
    mend: '204 without a body. 404 is for paths that are not there.',
    needs: ['signed-in'],
    async check(scene) {
      const found = await (await scene.somebody()).ask('getRegistration')
      must(found.answer.status === 204, `getRegistration answered ${said(found)}`, found)
    },
  }),
  acting({
    id: 'registration-of-this-browser',
    group: 'registration',
    says: 'It is found by the cookie that the fulfillment call set: another browser has none.',
    anchor: 'getregistration',
    mend: 'Bind it to the cookie, not to the account: who is signed in is not known when AWS posts.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, landing } = await scene.landed()
      const other = await scene.otherBrowserOf(visitor).ask('getRegistration')
      must(other.answer.status !== 200, 'another browser was told of it too', landing, other)
    },
  }),
  acting({
    id: 'registration-outlives-sign-in',
    group: 'registration',
    says: 'It outlives sign-in, sign-up and reload.',
    anchor: 'getregistration',
    mend: 'Keep it behind its own cookie. Neither a new session nor a new account may touch it.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const visitor = scene.stranger()
      const landing = await visitor.post((await scene.subscribe()).fields)
      await visitor.ask('getRegistration')
      const first = await scene.customer()
      visitor.become(first.customer)
      const found = await visitor.ask('getRegistration')
      const id = textAt(found.answer.json, 'id')
      must(id !== undefined, 'the registration is gone after signing in', landing, found)
      const again = await visitor.ask('getRegistration')
      must(textAt(again.answer.json, 'id') === id, 'it is gone after a reload', found, again)
    },
  }),
  acting({
    id: 'registration-outlives-switch',
    group: 'registration',
    says: '`switch_account`: sign in to another account. The registration is kept.',
    anchor: 'actionkind',
    mend: 'A registration that nobody has claimed belongs to the browser, whoever is signed in.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const second = await scene.customer()
      visitor.become(second.customer)
      const found = await visitor.ask('getRegistration')
      const kept = textAt(found.answer.json, 'id') === registrationId
      must(kept, `after another sign-in it is answered ${said(found)}`, found)
    },
  }),
  acting({
    id: 'free-trial-told',
    group: 'registration',
    says: '`x-amzn-marketplace-offer-type` is `free-trial` for free trials, and the Registration says so.',
    anchor: 'fulfillment-how-a-customer-arrives-from-aws',
    mend: 'Say `offerType: "free_trial"`, so that the customer is not told that he pays.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor } = await scene.land(await scene.customer(), { offerType: 'free_trial' })
      const found = await visitor.ask('getRegistration')
      const offer = textAt(found.answer.json, 'offerType')
      must(offer === 'free_trial', `offerType is ${String(offer)}`, found)
    },
  }),
  acting({
    id: 'release-lets-go',
    group: 'registration',
    says: 'Let go of the registration: afterwards none waits, and it cannot be claimed.',
    anchor: 'releaseregistration',
    mend: 'Mark it released on the server; taking the cookie away is not enough.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const released = await visitor.ask('releaseRegistration')
      const found = await visitor.ask('getRegistration')
      must(found.answer.status !== 200, 'it still waits', released, found)
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      must(claim.answer.status >= 400, 'it can still be claimed', released, claim)
    },
  }),
  acting({
    id: 'release-twice',
    group: 'registration',
    says: '204: it is let go; also when there was none.',
    anchor: 'releaseregistration',
    mend: 'Nothing to let go of is what was asked for: 204.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      const released = await visitor.ask('releaseRegistration')
      must(released.answer.status === 204, `it was answered ${said(released)}`, released)
    },
  }),
  acting({
    id: 'registration-claimed-told',
    group: 'registration',
    says: 'A claimed registration says `claimed`, or waits no longer.',
    anchor: 'registrationstate',
    mend: 'Change its state with the claim. One that still says `resolved` is offered to the customer again.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, claim } = await scene.pending()
      const found = await visitor.ask('getRegistration')
      const open = found.answer.status === 200 && at(found.answer.json, 'state') === 'resolved'
      must(!open, 'a claimed registration says resolved', claim, found)
    },
  }),
  acting({
    id: 'registration-expires',
    group: 'registration',
    says: '`registration_expired`, 410: the registration was not claimed in time.',
    anchor: 'failurecode',
    mend: 'Look at `expiresAt` in the claim itself.',
    needs: ['customer', 'subscribe', 'advance'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const found = await visitor.ask('getRegistration')
      const dates = ['expiresAt', 'receivedAt'].map((name) =>
        Date.parse(textAt(found.answer.json, name) ?? ''),
      )
      const life = (Number(dates[0]) - Number(dates[1])) / 1000
      given(life > 0, 'The registration says no time of its life', found)
      await scene.advance(life + 60)
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      must(codeIs(claim, 'registration_expired'), `the claim was answered ${said(claim)}`, claim)
    },
  }),
  acting({
    id: 'registration-unknown',
    group: 'registration',
    says: '`registration_missing`, 404: this browser has no registration.',
    anchor: 'failurecode',
    mend: 'Answer 404 with the code, not 400: the customer is sent back to AWS for a new one.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      const body = { registrationId: 'check-no-such-registration' }
      const claim = await visitor.ask('createLink', { body })
      must(codeIs(claim, 'registration_missing'), `the claim was answered ${said(claim)}`, claim)
    },
  }),
  acting({
    id: 'registration-of-another-browser',
    group: 'registration',
    says: '`registration_missing`: another browser, or its cookie is gone. An id alone proves nothing.',
    anchor: 'failurecode',
    mend: 'Claim only what the cookie of this very request leads to, and compare its id.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { registrationId } = await scene.landed()
      const thief = await scene.customer()
      const claim = await thief.ask('createLink', { body: { registrationId } })
      must(claim.answer.status >= 400, 'a registration was claimed from another browser', claim)
    },
  }),
]
