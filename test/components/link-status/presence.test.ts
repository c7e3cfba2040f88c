// Link status: modal, pop-up or nothing, as a table.
import { expect } from '@open-wc/testing'
import type { SettledState } from '../../../src/api/session/index.ts'
import {
  isUnfinished,
  nextPresence,
  putAwayTo,
  topicOf,
  type Presence,
  type Topic,
  type Visit,
} from '../../../src/components/link-status/presence.ts'
import { account, link, registration } from './support/links.ts'

const nowhere: Visit = { arrived: false, unfinished: false, unreachable: false }
const seen = { acknowledgedVersion: 3 }
const failure = { code: 'credit_card_on_file', retryable: true, actions: [] } as const

type Told = 'nothing' | 'quietly' | 'loudly' | 'asks'
function told(topic: Topic | undefined): Told {
  if (!topic) return 'nothing'
  if (topic.asks) return 'asks'
  return topic.loud ? 'loudly' : 'quietly'
}

const failed = (rest: Partial<Extract<SettledState, { name: 'failed' }>>): SettledState => ({
  name: 'failed',
  failure,
  remedied: false,
  ...rest,
})
const linked = (
  name: 'pending' | 'canceling' | 'canceled' | 'unknown',
  rest = {},
): SettledState => ({ name, account, link: link(name, rest) })
const active = (repeated: boolean, rest = {}): SettledState => ({
  name: 'active',
  repeated,
  account,
  link: link('active', rest),
})

const topics: readonly [string, SettledState, Partial<Visit>, Told][] = [
  ['nothing asked yet', { name: 'idle', checked: false }, {}, 'nothing'],
  ['nothing to tell', { name: 'idle', checked: true }, { arrived: true }, 'nothing'],
  ['no answer', { name: 'idle', checked: false }, { unreachable: true }, 'nothing'],
  [
    'no answer, sent by AWS',
    { name: 'idle', checked: false },
    { unreachable: true, arrived: true },
    'loudly',
  ],
  [
    'no answer any more, sent by AWS, nothing there',
    { name: 'idle', checked: true },
    { unreachable: true, arrived: true },
    'nothing',
  ],
  ['a visitor', { name: 'signed-out', midway: false }, {}, 'nothing'],
  ['a visitor from AWS', { name: 'signed-out', midway: false }, { arrived: true }, 'loudly'],
  ['signed out on the way', { name: 'signed-out', midway: true }, { unfinished: true }, 'loudly'],
  ['signed out after all was done', { name: 'signed-out', midway: true }, {}, 'nothing'],
  ['the question', { name: 'confirming', registration }, {}, 'asks'],
  ['sending', { name: 'submitting', registration }, {}, 'asks'],
  ['pending', linked('pending'), {}, 'loudly'],
  ['pending, seen', linked('pending', seen), {}, 'quietly'],
  ['pending, an older version seen', linked('pending', { acknowledgedVersion: 2 }), {}, 'loudly'],
  ['active', active(false), {}, 'loudly'],
  ['active, seen', active(false, seen), {}, 'nothing'],
  ['the same pair again, seen', active(true, seen), {}, 'asks'],
  ['a refusal', failed({ registration }), {}, 'asks'],
  ['a failure without registration', failed({}), {}, 'asks'],
  ['a failed link', failed({ link: link('failed') }), {}, 'loudly'],
  ['a failed link, seen', failed({ link: link('failed', seen) }), {}, 'nothing'],
  ['a failure beside a seen link', failed({ link: link('active', seen) }), {}, 'asks'],
  ['canceling', linked('canceling'), {}, 'loudly'],
  ['canceling, seen', linked('canceling', seen), {}, 'nothing'],
  ['canceled', linked('canceled'), {}, 'loudly'],
  ['canceled, seen', linked('canceled', seen), {}, 'nothing'],
  ['a newer state', linked('unknown'), {}, 'quietly'],
  ['a newer state, seen', linked('unknown', seen), {}, 'nothing'],
]

describe('link status, what is worth telling', () => {
  for (const [name, state, visit, expected] of topics) {
    it(`tells ${name}: ${expected}`, () => {
      expect(told(topicOf(state, { ...nowhere, ...visit }))).to.equal(expected)
    })
  }

  it('has a key of its own for every story, version and link', () => {
    const keys = [
      linked('pending'),
      linked('pending', { version: 4 }),
      linked('pending', { id: 'link-2' }),
      active(false),
      failed({ registration }),
      failed({ registration, failure: { ...failure, code: 'voucher_in_use' } }),
      failed({}),
      failed({ link: link('failed') }),
      linked('canceling'),
      linked('canceled'),
      linked('unknown'),
    ].map((state) => topicOf(state, nowhere)!.key)
    expect(new Set(keys).size).to.equal(keys.length)
  })

  it('is one story from the question to the sending', () => {
    const asked = topicOf({ name: 'confirming', registration }, nowhere)
    const sent = topicOf({ name: 'submitting', registration }, nowhere)
    expect(asked).to.deep.equal(sent)
  })
})

const asks: Topic = { key: 'k', loud: true, asks: true }
const loud: Topic = { key: 'k', loud: true, asks: false }
const quiet: Topic = { key: 'k', loud: false, asks: false }
const layers: Presence[] = ['hidden', 'popup', 'modal']

describe('link status, modal or pop-up', () => {
  it('shows nothing when there is nothing to tell', () => {
    for (const presence of layers) {
      for (const firstLook of [true, false]) {
        const scene = { presence, topic: undefined, firstLook, putAway: undefined }
        expect(nextPresence(scene)).to.equal('hidden')
      }
    }
  })

  it('never takes an open modal away while there is something to tell', () => {
    for (const topic of [asks, loud, quiet]) {
      for (const putAway of [undefined, { key: 'k', to: 'hidden' as const }]) {
        for (const firstLook of [true, false]) {
          expect(nextPresence({ presence: 'modal', topic, firstLook, putAway })).to.equal('modal')
        }
      }
    }
  })

  it('leaves what was put away where it was put, whatever happened between', () => {
    for (const to of ['popup', 'hidden'] as const) {
      for (const presence of ['hidden', 'popup'] as const) {
        for (const topic of [asks, loud, quiet]) {
          const scene = { presence, topic, firstLook: true, putAway: { key: 'k', to } }
          expect(nextPresence(scene)).to.equal(to)
        }
      }
    }
  })

  const table: readonly [string, Topic, Presence, boolean, Presence][] = [
    ['asks at once', asks, 'hidden', true, 'modal'],
    ['asks in the middle of a visit', asks, 'hidden', false, 'modal'],
    ['asks over a pop-up', asks, 'popup', false, 'modal'],
    ['interrupts when the page opens', loud, 'hidden', true, 'modal'],
    ['does not interrupt later', loud, 'hidden', false, 'popup'],
    ['goes on in the pop-up', loud, 'popup', true, 'popup'],
    ['never interrupts quietly', quiet, 'hidden', true, 'popup'],
    ['stays quiet', quiet, 'popup', false, 'popup'],
  ]
  for (const [name, topic, presence, firstLook, expected] of table) {
    it(`${name}: ${presence} → ${expected}`, () => {
      const other = { key: 'another story', to: 'hidden' as const }
      for (const putAway of [undefined, other]) {
        expect(nextPresence({ presence, topic, firstLook, putAway })).to.equal(expected)
      }
    })
  }
})

describe('link status, closing', () => {
  const closing: readonly [SettledState, 'popup' | 'hidden'][] = [
    [{ name: 'idle', checked: false }, 'hidden'],
    [{ name: 'signed-out', midway: true }, 'popup'],
    [{ name: 'confirming', registration }, 'popup'],
    [{ name: 'submitting', registration }, 'popup'],
    [linked('pending'), 'popup'],
    [active(false), 'hidden'],
    [failed({ registration }), 'popup'],
    [failed({}), 'hidden'],
    [failed({ link: link('failed') }), 'hidden'],
    [linked('canceling'), 'hidden'],
    [linked('canceled'), 'hidden'],
    [linked('unknown'), 'hidden'],
  ]
  for (const [state, to] of closing) {
    it(`leads from the modal to ${to} in ${state.name}`, () => {
      expect(putAwayTo(state, 'modal')).to.equal(to)
    })
  }

  it('lets a refusal go when its pop-up is dismissed too', () => {
    expect(putAwayTo(failed({ registration }), 'popup')).to.equal('hidden')
  })

  it('knows what is unfinished', () => {
    const unfinished = closing.filter(([state]) => isUnfinished(state)).map(([{ name }]) => name)
    expect([...new Set(unfinished)]).to.deep.equal([
      'confirming',
      'submitting',
      'pending',
      'failed',
    ])
  })
})
