// Test support: the pages that are put up and taken down, and what each shows before it goes.
import type { ScenarioName } from '../../../src/api/mock/index.ts'

export interface Scene {
  readonly scenario: ScenarioName
  /** AWS has sent the customer, and whatever he is asked is not answered yet. */
  readonly arrives?: true
  /** He was linked as far as AWS's answer. */
  readonly linked?: 'pending' | 'active'
  /** Elements, as markup. */
  readonly page: string
  /** A custom state that the last element has, or `!name` for one that it has no more. */
  readonly shows: string
  /** The modal has to be open. */
  readonly modal?: true
  /** Name of a button in the modal that is clicked at last. */
  readonly clicks?: string
  /** Requests that are never answered, `METHOD /path` below the API base. */
  readonly unanswered?: RegExp
  /** At last everything is asked again, and nothing answered any more. */
  readonly refreshes?: true
}

const link = '<emqx-billing-subscribe-link></emqx-billing-subscribe-link>'
const precheck = '<emqx-billing-subscribe-link precheck></emqx-billing-subscribe-link>'
const status = '<emqx-billing-link-status></emqx-billing-link-status>'
const method = '<emqx-billing-payment-method></emqx-billing-payment-method>'
const guide = '<emqx-billing-unlink-guide></emqx-billing-unlink-guide>'

/** Each element in the states of its life. */
export const elements = {
  'a subscribe link': { scenario: 'happy', page: link, shows: '!empty' },
  'a subscribe link with a pre-check that finds a card': {
    scenario: 'credit-card',
    page: precheck,
    shows: 'failed',
  },
  'a link status with nothing to tell': { scenario: 'happy', page: status, shows: 'empty' },
  'a link status that tells of the end': { scenario: 'canceled', page: status, shows: 'canceled' },
  'a payment method of an account without one': { scenario: 'happy', page: method, shows: 'empty' },
  'a payment method that waits for AWS': {
    scenario: 'stalled-sync',
    linked: 'pending',
    page: method,
    shows: 'pending',
  },
  'a payment method that is AWS': {
    scenario: 'happy',
    linked: 'active',
    page: method,
    shows: 'active',
  },
  'a payment method that ends': { scenario: 'canceling', page: method, shows: 'canceling' },
  'an unlink guide of an account that is not linked': {
    scenario: 'happy',
    page: guide,
    shows: 'empty',
  },
  'an unlink guide that waits for AWS': {
    scenario: 'stalled-sync',
    linked: 'pending',
    page: guide,
    shows: 'pending',
  },
  'an unlink guide of a linked account': {
    scenario: 'happy',
    linked: 'active',
    page: guide,
    shows: 'active',
  },
  'an unlink guide that counts down': { scenario: 'canceling', page: guide, shows: 'canceling' },
  'an unlink guide after the end': { scenario: 'canceled', page: guide, shows: 'canceled' },
} as const satisfies Record<string, Scene>

/** The modal, open until the moment in which its element goes. */
export const modals = {
  'an open modal that waits for AWS': {
    scenario: 'stalled-sync',
    linked: 'pending',
    page: status,
    shows: 'pending',
    modal: true,
  },
  'an open modal that tells of success': {
    scenario: 'happy',
    linked: 'active',
    page: status,
    shows: 'active',
    modal: true,
  },
  'an open modal whose request to link is on its way': {
    scenario: 'confirmation-required',
    arrives: true,
    page: status,
    shows: 'loading',
    modal: true,
    clicks: 'Link accounts',
    unanswered: /^POST .*links$/,
  },
  'an open modal that asks for news and gets no answer': {
    scenario: 'stalled-sync',
    linked: 'pending',
    page: status,
    shows: 'pending',
    modal: true,
    refreshes: true,
  },
} as const satisfies Record<string, Scene>

/** Nothing is ever answered. */
export const silences = {
  'all four elements while no answer ever comes': {
    scenario: 'happy',
    page: precheck + status + method + guide,
    shows: 'loading',
    unanswered: /./,
  },
} as const satisfies Record<string, Scene>

export const scenes: Readonly<Record<string, Scene>> = { ...elements, ...modals, ...silences }
