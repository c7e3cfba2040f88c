// Room: bench. Our way of asking: nothing of it is written here, all of it is what ships.
import { gapAfterError, gapAfterOnline } from '../../src/api/session/pace.ts'
import { rest, type Lull } from '../../src/api/session/rest.ts'
import type { Schedule } from './schedule.ts'

const startedAt = new Date(0).toISOString()

/** A pending link on a server that holds no answers: nothing but the wait so far matters to `rest`. */
const waiting: { -readonly [Member in keyof Lull]: Lull[Member] } = {
  state: {
    name: 'pending',
    account: { id: 'acc', displayName: 'Fleet', email: 'fleet@example.com' },
    link: {
      id: 'link',
      provider: 'aws',
      state: 'pending',
      version: 1,
      account: { id: 'acc', displayName: 'Fleet', email: 'fleet@example.com' },
      awsAccountIdMasked: '••••••••9012',
      agreementRef: 'agmt',
      offerType: 'standard',
      productName: 'EMQX Cloud',
      startedAt,
      updatedAt: startedAt,
      steps: [],
      expectation: { typicalSeconds: 30, slowAfterSeconds: 120, stalledAfterSeconds: 900 },
      urls: { manage: '', listing: '', ticket: '' },
    },
  },
  paymentMethod: undefined,
  followsLink: true,
  held: false,
  mayHold: false,
  hinted: false,
  setback: undefined,
  age: 0,
  serverNow: 0,
  random: () => 0,
}

export const ours: Schedule = {
  name: 'ours',
  afterAnswer(waited, _asked, random) {
    // One object for fifteen million questions: nobody keeps it.
    waiting.serverNow = waited
    waiting.random = random
    return rest(waiting).next.ms
  },
  afterFailure: (_waited, _asked, failures, random, retryAfter) =>
    gapAfterError(failures, random(), retryAfter),
  afterOnline: (random) => gapAfterOnline(random()),
}
