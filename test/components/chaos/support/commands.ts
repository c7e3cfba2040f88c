// Test support: what may happen to a page with our elements on it, in any order.
import * as fc from 'fast-check'
import {
  awsEvents,
  faultKinds,
  ImpossibleEvent,
  remedyKinds,
  type AwsEvent,
  type FaultKind,
  type RemedyKind,
} from '../../../../src/api/mock/index.ts'
import { codeLinks, lookAlikes } from '../../../support/hostile-links.ts'
import { setHidden, setOnline, type Ground, type Person } from './ground.ts'

export type Command =
  | { do: 'mount'; tag: string }
  | { do: 'unmount' | 'move' | 'click'; at: number; which: number }
  | { do: 'escape' | 'arrive' | 'sign-out' | 'refresh' }
  | { do: 'attribute'; at: number; name: string; value: string }
  | { do: 'page'; name: 'lang' | 'dir' | 'data-theme'; value: string }
  | { do: 'hidden' | 'online'; on: boolean }
  | { do: 'fault'; kind: FaultKind; times: number }
  | { do: 'aws'; event: AwsEvent }
  | { do: 'pay'; kind: RemedyKind }
  | { do: 'sign-in'; who: Person }
  | { do: 'later'; seconds: number }
  | { do: 'forge'; word: unknown }

export const tags = ['link-status', 'payment-method', 'unlink-guide', 'subscribe-link'].map(
  (name) => `emqx-billing-${name}`,
)
/** What a host may write on an element; all of it is taken off before the end. */
export const written = [
  'ticket-url',
  'sign-in-url',
  'listing-url',
  'api-base',
  'product-name',
].concat(['lang', 'dir', 'placement', 'view', 'class'])

const at = fc.nat(7)
const which = fc.nat(7)
const hostile = fc.constantFrom(...codeLinks, ...lookAlikes('aws.amazon.com'))
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  hostile,
  fc.constantFrom('', 'true', '[object Object]', '__proto__', '/elsewhere', 'zh', 'ja-JP', 'rtl'),
)
const everyFault = fc.constantFrom(...(Object.keys(faultKinds) as FaultKind[]))
/** Answers that are well formed, and not the truth. */
const lies = fc.constantFrom<FaultKind>(
  'replica_lag',
  'other_account',
  'unknown_values',
  'not_found',
)

export const kinds = {
  mount: fc.constantFrom(...tags).map((tag) => ({ do: 'mount' as const, tag })),
  unmount: fc.record({ do: fc.constant('unmount' as const), at, which }),
  move: fc.record({ do: fc.constant('move' as const), at, which }),
  click: fc.record({ do: fc.constant('click' as const), at, which }),
  attribute: fc.oneof(
    fc.record({
      do: fc.constant('attribute' as const),
      at,
      name: fc.constantFrom(...written),
      value,
    }),
    fc.record({
      do: fc.constant('attribute' as const),
      at,
      name: fc.constantFrom('listing-url', 'ticket-url'),
      value: hostile,
    }),
  ),
  page: fc.oneof(
    fc.record({
      do: fc.constant('page' as const),
      name: fc.constant('lang' as const),
      value: fc.constantFrom('en', 'zh', 'ja', 'i-klingon'),
    }),
    fc.record({
      do: fc.constant('page' as const),
      name: fc.constantFrom('dir' as const, 'data-theme' as const),
      value: fc.constantFrom('ltr', 'rtl', 'dark', 'light'),
    }),
  ),
  sight: fc.record({ do: fc.constantFrom('hidden' as const, 'online' as const), on: fc.boolean() }),
  fault: fc.record({
    do: fc.constant('fault' as const),
    kind: fc.oneof({ weight: 2, arbitrary: everyFault }, { weight: 1, arbitrary: lies }),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  aws: fc.constantFrom(...awsEvents).map((event) => ({ do: 'aws' as const, event })),
  pay: fc.constantFrom(...remedyKinds).map((kind) => ({ do: 'pay' as const, kind })),
  signIn: fc
    .constantFrom<Person>('customer', 'stranger')
    .map((who) => ({ do: 'sign-in' as const, who })),
  later: fc
    .constantFrom(1, 30, 400, 4_000, 90_000)
    .map((seconds) => ({ do: 'later' as const, seconds })),
  forge: fc
    .constantFrom<unknown>('changed/1', 'asked/1', 'active', { state: 'active' }, null, 'changed/2')
    .map((word) => ({ do: 'forge' as const, word })),
  plain: fc
    .constantFrom('escape', 'arrive', 'sign-out', 'refresh')
    .map((name) => ({ do: name as 'escape' })),
} satisfies Record<string, fc.Arbitrary<Command>>

/** Buttons and the like that a customer could press, wherever they are drawn. */
function pressable(element: Element): HTMLElement[] {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement>('button, summary') ?? []
  return [...all].filter((each) => each.checkVisibility() && !each.matches(':disabled'))
}

function escape(ground: Ground): void {
  for (const element of ground.elements) {
    const dialog = element.shadowRoot?.querySelector('dialog')
    // As the browser does it: it asks whether it may, and then closes.
    if (dialog?.open && dialog.dispatchEvent(new Event('cancel', { cancelable: true })))
      dialog.close()
  }
}

/** After these the same words may be news: in another language, or by another element that speaks. */
const touching = /^(unmount|attribute|page)$/

export async function perform(ground: Ground, command: Command): Promise<void> {
  const { mock, elements, place } = ground
  const element = 'at' in command ? elements[command.at % elements.length] : undefined
  if (touching.test(command.do)) ground.touches += 1
  switch (command.do) {
    case 'mount': {
      const made = document.createElement(command.tag)
      made.setAttribute('precheck', '')
      place.append(made)
      elements.push(made)
      return
    }
    case 'unmount':
      element?.remove()
      if (element) elements.splice(elements.indexOf(element), 1)
      return
    case 'move':
      if (element) place.insertBefore(element, place.children[command.which] ?? null)
      return
    case 'click': {
      const found = element ? pressable(element) : []
      found[command.which % found.length]?.click()
      return
    }
    case 'escape':
      return escape(ground)
    case 'attribute':
      return element?.setAttribute(command.name, command.value)
    case 'page':
      return document.documentElement.setAttribute(command.name, command.value)
    case 'hidden':
      return setHidden(command.on)
    case 'online':
      if (!command.on) ground.told.cutOff()
      return setOnline(command.on)
    case 'fault':
      return mock.fault({ kind: command.kind, times: command.times })
    case 'aws':
      try {
        mock.aws(command.event)
      } catch (error) {
        if (!(error instanceof ImpossibleEvent)) throw error
      }
      return
    case 'pay':
      await mock.fetch('/emqx/remedy', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: command.kind }),
      })
      return
    case 'arrive':
      await mock.arrive()
      return ground.refresh()
    case 'sign-in':
      return ground.signIn(command.who)
    case 'sign-out':
      return ground.signOut()
    case 'refresh':
      globalThis.dispatchEvent(new Event('focus'))
      return ground.refresh()
    case 'later':
      return mock.advance(command.seconds)
    case 'forge':
      return ground.forge(command.word)
    default:
      return command satisfies never
  }
}
