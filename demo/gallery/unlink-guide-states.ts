// Room: demo. Gallery: states of the unlink guide.
import type { CannedAnswer } from './canned.ts'
import type { GalleryState } from './state.ts'
import { loseNetwork, suffer } from './walk.ts'

type State = Omit<GalleryState, 'element'>

/** More deployments than the server lists. */
const many: CannedAnswer = {
  status: 200,
  body: {
    graceDays: 3,
    phase: 'preview',
    truncated: true,
    deployments: Array.from({ length: 50 }, (_, index) => ({
      id: `dep-${index}`,
      name: `Production line ${index + 1}`,
      plan: index % 3 === 0 ? 'Dedicated' : 'Serverless',
      isTrial: false,
      status: 'running',
      outcome: 'stops',
    })),
  },
}

const long: CannedAnswer = {
  status: 200,
  body: {
    graceDays: 3,
    phase: 'preview',
    truncated: false,
    deployments: [
      {
        id: 'dep-long',
        name: 'a-deployment-whose-name-is-one-very-long-word-without-any-place-to-break-it',
        plan: 'Dedicated',
        isTrial: false,
        status: 'running',
        outcome: 'stops',
      },
    ],
  },
}

const states: readonly State[] = [
  { state: 'nothing-linked', title: 'Nothing is linked' },
  { state: 'preview', title: 'Steps and preview, with a trial', scenario: 'already-linked-same' },
  {
    state: 'preview-many',
    title: 'More deployments than are listed',
    scenario: 'already-linked-same',
    canned: { 'GET /marketplace/link/cancellation-impact': many },
  },
  {
    state: 'preview-long-name',
    title: 'A very long name',
    scenario: 'already-linked-same',
    canned: { 'GET /marketplace/link/cancellation-impact': long },
  },
  { state: 'canceling', title: 'Cancelled, final metering', scenario: 'canceling' },
  { state: 'canceled', title: 'Cancelled, counting down', scenario: 'canceled' },
  {
    state: 'deleted',
    title: 'After the deletion',
    scenario: 'canceled',
    arrange: (mock) => mock.advance(4 * 86_400),
  },
  { state: 'resubscribed', title: 'Resubscribed inside the hour', scenario: 'resubscribed' },
  { state: 'unknown', title: 'A newer server', scenario: 'unknown-state' },
  {
    state: 'loading',
    title: 'Loading',
    scenario: 'already-linked-same',
    arrange: (mock) => suffer(mock, 'hang'),
  },
  {
    state: 'error',
    title: 'The server fails',
    scenario: 'already-linked-same',
    arrange: (mock) => suffer(mock, 'internal'),
  },
  {
    state: 'offline',
    title: 'Offline',
    scenario: 'already-linked-same',
    arrange: (mock) => loseNetwork(mock),
  },
  { state: 'signed-out', title: 'Signed out', scenario: 'signed-out' },
  { state: 'unconfigured', title: 'Without configuration', configured: false },
]

export const unlinkGuideStates: readonly GalleryState[] = states.map((state) => ({
  element: 'unlink-guide',
  ...state,
}))
