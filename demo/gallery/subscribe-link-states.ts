// Room: demo. Gallery: states of the subscribe link.
import type { GalleryState } from './state.ts'
import { suffer } from './walk.ts'

type State = Omit<GalleryState, 'element'>

const precheck = { placement: 'login', precheck: '' }

const states: readonly State[] = [
  { state: 'login', title: 'On the login page', attributes: { placement: 'login' } },
  { state: 'register', title: 'On the registration page', attributes: { placement: 'register' } },
  {
    state: 'slotted-anchor',
    title: "Around the host's own anchor",
    attributes: { placement: 'login' },
    anchor: 'Or subscription on AWS Marketplace',
  },
  { state: 'eligible', title: 'Pre-check: can be linked', attributes: precheck },
  {
    state: 'blocked-card',
    title: 'Pre-check: a credit card is set up',
    scenario: 'credit-card',
    attributes: precheck,
  },
  {
    state: 'blocked-credits',
    title: 'Pre-check: Available Credits are in use',
    scenario: 'available-credits',
    attributes: precheck,
  },
  {
    state: 'blocked-linked',
    title: 'Pre-check: linked already',
    scenario: 'already-linked-same',
    attributes: precheck,
  },
  {
    state: 'blocked-role',
    title: 'Pre-check: not the owner',
    scenario: 'not-owner',
    attributes: precheck,
  },
  {
    state: 'loading',
    title: 'Pre-check: waiting for the answer',
    attributes: precheck,
    arrange: (mock) => suffer(mock, 'hang'),
  },
  {
    state: 'error',
    title: 'Pre-check: the server does not work',
    attributes: precheck,
    arrange: (mock) => suffer(mock, 'internal'),
  },
  {
    state: 'unconfigured',
    title: 'Without configuration',
    attributes: { placement: 'login' },
    configured: false,
  },
]

export const subscribeLinkStates: readonly GalleryState[] = states.map((state) => ({
  element: 'subscribe-link',
  ...state,
}))
