// Chaos. What the customer does: on the page, at the sign-in, with his payment method, and on AWS.
import * as fc from 'fast-check'
import { awsEvents, type AwsEvent } from '../../../src/api/mock/aws-marketplace.ts'
import { remedyKinds, type RemedyKind } from '../../../src/api/mock/remedy.ts'
import type { BillingSession } from '../../../src/api/session/session.ts'
import type { House } from '../world/house.ts'
import type { Tab } from '../world/tab.ts'
import { pick, type Given, type Kind, type Kinds } from './kind.ts'

const tab = fc.nat(7)
const nothing = fc.constant<Given>({})
const device = fc.record({ device: fc.nat(1) })
const always = () => true
const onPage = (each: Tab) => each.life === 'shown' && each.leases > 0

function click(name: string, act: (session: BillingSession) => void, weight = 2): Kind {
  return {
    given: fc.record({ tab }),
    weight,
    can: (house, given) => pick(house, given, onPage) !== undefined,
    run: (house, given) => pick(house, given, onPage)?.click(name, act),
  }
}

/** Ten clicks before anything can be answered. */
function frantic(name: string, act: (session: BillingSession) => void): Kind {
  return click(name, (session) => {
    for (let left = 10; left > 0; left -= 1) act(session)
  })
}

function aws(event: AwsEvent): Kind {
  return {
    given: nothing,
    weight: 2,
    can: always,
    run: ({ backend }) => void backend.aws(event),
  }
}

const clicks: Kinds = {
  confirm: click('confirm', (session) => session.confirm(), 6),
  'try again': click('tryAgain', (session) => session.tryAgain(), 3),
  release: click('release', (session) => session.release()),
  recheck: click('recheck', (session) => session.recheck(), 3),
  acknowledge: click('acknowledge', (session) => session.acknowledge()),
  dismiss: click('dismiss', (session) => session.dismiss()),
  refresh: click('refresh', (session) => session.refresh(), 3),
  'confirm ten times': frantic('confirm', (session) => session.confirm()),
  'try again ten times': frantic('tryAgain', (session) => session.tryAgain()),
  'recheck ten times': frantic('recheck', (session) => session.recheck()),
  'arrive from AWS': click('arrive', (session) => session.arrive()),
  'arrive with a failure': click('arrive', (session) => session.arrive('registration_expired')),
}

const account: Kinds = {
  'sign out': {
    given: device,
    weight: 2,
    can: always,
    run: (house, given) => deviceOf(house, given).signOut(),
  },
  'sign in': {
    given: device,
    weight: 3,
    can: always,
    run: (house, given) => deviceOf(house, given).signIn(house.backend.customer().id),
  },
  'switch account': {
    given: device,
    weight: 2,
    can: always,
    run: (house, given) => deviceOf(house, given).signIn(house.backend.stranger().id),
  },
  'come from AWS': {
    given: nothing,
    weight: 2,
    can: always,
    run: ({ backend }) => backend.land('any'),
  },
  'somebody else comes from AWS': {
    given: nothing,
    weight: 1,
    can: always,
    run: ({ backend }) => backend.land('another'),
  },
  'change the payment method': {
    given: fc.record({ kind: fc.constantFrom(...remedyKinds) }),
    weight: 2,
    can: always,
    run: ({ backend }, { kind }) => backend.remedy(kind as RemedyKind),
  },
}

function deviceOf({ devices }: House, { device: which }: Given) {
  return devices[which === 1 ? 1 : 0]
}

export const customerKinds: Kinds = {
  ...clicks,
  ...account,
  ...Object.fromEntries(awsEvents.map((event) => [`AWS: ${event}`, aws(event)])),
}
