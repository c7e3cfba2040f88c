// Test support: the page in the browser that puts elements up and takes them down again.
import { answerWith, pause, whatIsOpen, type Open } from './live.ts'
import { createBillingMock, type BillingMock } from '../../../src/api/mock/index.ts'
import { BillingSession, joinSession } from '../../../src/api/session/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import '../../../src/define.ts'
import { plants, type Plant } from './plants.ts'
import { scenes, type Scene } from './scenes.ts'

export interface Ground {
  /** Brings the backend to where the scene begins. */
  prepare(name: string): Promise<void>
  /** Puts the page up and takes it down so many times. */
  cycle(times: number, plant?: Plant): Promise<void>
  open(): Promise<Open>
  /** Of whose instances none may be left. */
  prototypes(): Record<string, object>
}

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a global
  var ground: Ground
}

const apiBase = '/api/v1/billing'
const place = document.createElement('main')
document.body.append(place)

let scene: Scene
let mock: BillingMock
let waiting = 0
/** What is not answered from now on. */
let muted: RegExp | undefined

answerWith((input, init) => {
  const { method = 'GET', signal } = init ?? {}
  const url = input instanceof Request ? input.url : input.toString()
  const never = url === '/unanswered' || muted?.test(`${method} ${url}`)
  if (!never) return mock.fetch(input, init)
  waiting += 1
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      waiting -= 1
      reject(signal.reason as Error)
    })
  })
})

const turns = new MessageChannel()
turns.port1.start()

/** The next turn of the page, without a timer and its four milliseconds. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.port1.onmessage = () => resolve()
    turns.port2.postMessage(0)
  })

async function until(met: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 10_000
  while (!met()) {
    if (performance.now() > end) throw new Error(`Never: ${what}. ${place.innerHTML}`)
    await turn()
  }
}

function put(markup: string): Element {
  place.append(document.createRange().createContextualFragment(markup))
  return place.lastElementChild as Element
}

const takeDown = (): void => place.replaceChildren()

const inside = <E extends Element>(element: Element, selector: string): E | null =>
  element.shadowRoot?.querySelector<E>(selector) ?? null

function shows(element: Element, state: string): boolean {
  return state.startsWith('!')
    ? Boolean(element.shadowRoot?.firstElementChild) &&
        !element.matches(`:state(${state.slice(1)})`)
    : element.matches(`:state(${state})`)
}

async function once(plant?: Plant): Promise<void> {
  muted = scene.unanswered
  const element = put(scene.page)
  if (plant) plants[plant](element)
  const { clicks } = scene
  if (clicks) {
    const button = () =>
      Array.from(element.shadowRoot?.querySelectorAll('button') ?? []).find(
        ({ textContent }) => textContent.trim() === clicks,
      )
    await until(() => button() !== undefined, `the button ${clicks}`)
    button()?.click()
  }
  await until(() => shows(element, scene.shows), `:state(${scene.shows})`)
  if (scene.modal) {
    await until(() => Boolean(inside(element, 'dialog')?.matches(':modal')), 'the open modal')
  }
  if (scene.refreshes) askForNews()
  if (muted) await until(() => waiting > 0, 'a request on its way')
  takeDown()
}

function askForNews(): void {
  muted = /./
  const lease = joinSession({ apiBase }, [], () => undefined)
  lease.session.refresh()
  lease.end()
}

globalThis.ground = {
  async prepare(name) {
    scene = scenes[name] as Scene
    muted = undefined
    mock = createBillingMock({ scenario: scene.scenario, apiBase, origin: location.origin })
    configureBilling({
      apiBase,
      listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-test',
      ticketUrl: 'https://support.example.com/new',
      signInUrl: '/login.html',
    })
    // The mock keeps a journal of so many requests, which has to be full before anything is measured.
    for (let each = 0; each < 1_000; each += 1) await mock.fetch(`${apiBase}/marketplace/link`)
    const { arrives, linked } = scene
    if (arrives || linked) await mock.arrive()
    if (linked) {
      const element = put('<emqx-billing-link-status></emqx-billing-link-status>')
      await until(() => shows(element, 'pending'), 'the wait for AWS')
      takeDown()
      if (linked === 'active') mock.aws('confirm')
    }
  },
  async cycle(times, plant) {
    for (let each = 0; each < times; each += 1) await once(plant)
    // What a removal ends, it ends within a turn or two.
    await pause(50)
  },
  open: whatIsOpen,
  prototypes: () => ({
    session: BillingSession.prototype,
    ...Object.fromEntries(
      ['subscribe-link', 'precheck', 'link-status', 'payment-method', 'unlink-guide'].flatMap(
        (name) => {
          const made = customElements.get(`emqx-billing-${name}`)
          return made ? [[name, made.prototype as object]] : []
        },
      ),
    ),
  }),
}
