// Room: demo. Gallery: states of the linking status, from nothing to tell to cancelled.
import type { BillingMock } from '../../src/api/mock/index.ts'
import type { GalleryState } from './state.ts'
import {
  arrive,
  closeModal,
  comeBack,
  link,
  loseNetwork,
  openModal,
  shows,
  suffer,
} from './walk.ts'

type State = Omit<GalleryState, 'element'>

const base = (state: string) => `/gallery/link-status/${state}`

const states: readonly State[] = [
  { state: 'nothing', title: 'Nothing to tell' },
  {
    state: 'loading',
    title: 'Waiting for the first answer',
    query: 'marketplace=aws',
    arrange: (mock) => suffer(mock, 'hang'),
  },
  {
    state: 'signed-out',
    title: 'Signed out, a registration waits',
    scenario: 'signed-out',
    query: 'marketplace=aws',
    arrange: arrive,
  },
  {
    state: 'confirm',
    title: 'Name both accounts first',
    scenario: 'confirmation-required',
    arrange: arrive,
  },
  {
    state: 'submitting',
    title: 'Sending the request to link',
    async arrange(mock) {
      await arrive(mock)
      mock.fault({ kind: 'hang', route: 'createLink', times: 100 })
    },
  },
  { state: 'pending', title: 'AWS is syncing', scenario: 'stalled-sync', arrange: arrive },
  {
    state: 'slow',
    title: 'AWS takes longer than usual',
    scenario: 'stalled-sync',
    async arrange(mock) {
      await link(mock, base('slow'))
      mock.advance(300)
    },
  },
  {
    state: 'stalled',
    title: 'AWS takes very long',
    scenario: 'stalled-sync',
    async arrange(mock) {
      await link(mock, base('stalled'))
      mock.advance(3000)
    },
  },
  {
    state: 'popup-pending',
    title: 'Pop-up: AWS is syncing',
    scenario: 'stalled-sync',
    arrange: arrive,
    after: async (element) => {
      await shows(element, 'pending')
      await closeModal(element)
    },
  },
  ...(
    [
      ['slow', 300, 'AWS takes longer than usual'],
      ['stalled', 3000, 'AWS takes very long'],
    ] as const
  ).map(([name, seconds, title]) => ({
    state: `popup-${name}`,
    title: `Pop-up: ${title}`,
    scenario: 'stalled-sync' as const,
    async arrange(mock: BillingMock) {
      await link(mock, base(`popup-${name}`))
      mock.advance(seconds)
    },
    after: async (element: HTMLElement) => {
      await shows(element, name)
      await closeModal(element)
    },
  })),
  {
    state: 'popup-confirm',
    title: 'Pop-up: both accounts wait for his word',
    scenario: 'confirmation-required',
    arrange: arrive,
    after: closeModal,
  },
  {
    state: 'popup-signed-out',
    title: 'Pop-up: signed out while AWS is syncing',
    scenario: 'stalled-sync',
    arrange: arrive,
    after: async (element, mock) => {
      await shows(element, 'pending')
      await closeModal(element)
      suffer(mock, 'session_required')
      await shows(element, 'signed-out')
    },
  },
  ...(
    [
      ['active', ['confirm'], 'linked'],
      ['failed', ['fail'], 'AWS could not charge'],
      ['canceling', ['confirm', 'cancel'], 'linked, and cancelled on AWS before he came back'],
      ['canceled', ['confirm', 'cancel', 'close'], 'linked, and ended before he came back'],
    ] as const
  ).map(([name, events, title]) => ({
    state: `popup-${name}`,
    title: `Pop-up: ${title}`,
    scenario: 'stalled-sync' as const,
    arrange: arrive,
    after: async (element: HTMLElement, mock: BillingMock) => {
      await shows(element, 'pending')
      await closeModal(element)
      for (const event of events) mock.aws(event)
      comeBack()
      await shows(element, name)
    },
  })),
  {
    state: 'active',
    title: 'Linked',
    scenario: 'stalled-sync',
    async arrange(mock) {
      await link(mock, base('active'))
      mock.advance(40)
      mock.aws('confirm')
    },
  },
  {
    state: 'active-same-pair',
    title: 'The same pair again',
    scenario: 'already-linked-same',
    arrange: arrive,
  },
  {
    state: 'active-free-trial',
    title: 'A free trial has begun',
    scenario: 'free-trial',
    async arrange(mock) {
      await link(mock, base('active-free-trial'))
      mock.advance(40)
    },
  },
  { state: 'canceling', title: 'Cancelled on AWS, final metering', scenario: 'canceling' },
  { state: 'canceled', title: 'Cancelled, counting down', scenario: 'canceled' },
  {
    state: 'deleted',
    title: 'After the deletion',
    scenario: 'canceled',
    arrange: (mock) => mock.advance(4 * 86_400),
  },
  { state: 'resubscribed', title: 'Resubscribed inside the hour', scenario: 'resubscribed' },
  { state: 'unknown', title: 'A state from a newer server', scenario: 'unknown-state' },
  {
    state: 'unknown-details',
    title: 'A state from a newer server, in the modal',
    scenario: 'unknown-state',
    after: openModal,
  },
  {
    state: 'malformed',
    title: 'Answers of the wrong shape',
    scenario: 'malformed',
    query: 'marketplace=aws',
  },
  {
    state: 'interrupted-offline',
    title: 'Offline while AWS is syncing',
    scenario: 'stalled-sync',
    arrange: arrive,
    after: async (element, mock) => {
      await shows(element, 'pending')
      loseNetwork(mock)
      await shows(element, 'offline')
    },
  },
  {
    state: 'interrupted-unreachable',
    title: 'The server cannot be reached while AWS is syncing',
    scenario: 'stalled-sync',
    arrange: arrive,
    after: async (element, mock) => {
      await shows(element, 'pending')
      suffer(mock, 'offline')
      await shows(element, 'error')
    },
  },
  {
    state: 'interrupted-error',
    title: 'The server fails while AWS is syncing',
    scenario: 'stalled-sync',
    arrange: arrive,
    after: async (element, mock) => {
      await shows(element, 'pending')
      suffer(mock, 'internal')
      await shows(element, 'error')
    },
  },
  {
    state: 'interrupted-signed-out',
    title: 'Signed out while AWS is syncing',
    scenario: 'stalled-sync',
    arrange: arrive,
    after: async (element, mock) => {
      await shows(element, 'pending')
      suffer(mock, 'session_required')
      await shows(element, 'signed-out')
    },
  },
  {
    state: 'error',
    title: 'The server fails from the start',
    query: 'marketplace=aws',
    arrange: (mock) => suffer(mock, 'internal'),
  },
  {
    state: 'landing-failed',
    title: 'AWS sent a sign-up that the server refused',
    query: 'marketplace=aws&marketplace_error=registration_expired',
  },
  { state: 'unconfigured', title: 'Without configuration', configured: false },
]

export const linkStatusStates: readonly GalleryState[] = states.map((state) => ({
  element: 'link-status',
  ...state,
}))
