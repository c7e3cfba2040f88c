// Test support: a page that polluted Object.prototype before it loads our elements, and tells how it went.
import { pollutions } from './pollutions.ts'

export interface Report {
  /** Tags that nobody defined. */
  readonly missing: string[]
  /** What nobody caught. */
  readonly uncaught: string[]
  /** Methods of everything that was asked. */
  readonly methods: string[]
  /** What the elements told of answers. */
  readonly told: string[]
  /** Elements that show an active link. */
  readonly active: string[]
  readonly text: string
}

declare global {
  interface Window {
    report?: Promise<Report>
  }
}

const tags = ['link-status', 'payment-method', 'subscribe-link', 'unlink-guide'].map(
  (name) => `emqx-billing-${name}`,
)
const pollution = new URLSearchParams(location.search).get('pollution') ?? ''

const uncaught: string[] = []
const methods: string[] = []
const told: string[] = []

addEventListener('error', ({ message }) => uncaught.push(message))
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)))
console.error = (...values: unknown[]) => uncaught.push(values.map(String).join(' '))

/** The host's own code does without the members that it gave to every object. */
const own = <T extends object>(object: T): T => Object.assign(Object.create(null), object)

window.fetch = (_, init) => {
  methods.push(init?.method ?? 'none')
  const headers = new Headers()
  headers.set('Content-Type', 'application/json')
  return Promise.resolve(new Response('{}', own({ status: 200, headers })))
}

/** Every element that asks has heard that an empty answer is none. */
function everybodyHeard(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('emqxbillingerror', (event) => {
      told.push((event as Event & { kind: string }).kind)
      if (told.length >= 3) setTimeout(resolve)
    })
    for (const name of ['emqxlinkchange', 'emqxlinksettled', 'emqxpaymentmethodchange']) {
      document.addEventListener(name, (event) => {
        const { state } = event as Event & { state?: string }
        told.push(`${name} ${state}`)
      })
    }
  })
}

async function run(): Promise<Report> {
  const heard = everybodyHeard()
  Object.assign(Object.prototype, pollutions[pollution])
  await import('../../../src/define.ts')
  const missing = tags.filter((tag) => customElements.get(tag) === undefined)
  const elements = tags.map((tag) => document.createElement(tag))
  for (const element of elements) element.setAttribute('api-base', '/api/v1/billing')
  document.body.append(...elements)
  if (missing.length === 0) await heard
  return own({
    missing,
    uncaught,
    methods,
    told,
    active: elements.filter((one) => one.matches(':state(active)')).map((one) => one.localName),
    text: elements.map((one) => one.shadowRoot?.textContent ?? '').join(' '),
  })
}

window.report = run()
