// Test support: bugs that somebody could have written, each as one exact change of one file of src, and
// the walk that has to meet it.
import type { walks } from './walks.ts'

export interface Plant {
  readonly file: string
  /** Occurs exactly once in the file. */
  readonly find: string
  readonly replace: string
  readonly walk: keyof typeof walks
}

const session = 'src/api/session/'
const components = 'src/components/'

export const plants = {
  'linked-too-soon': {
    file: `${session}writes.ts`,
    find: 'this.#reads.found(answer.value, answer.meta, {',
    replace: "this.#reads.found({ ...answer.value, state: 'active' }, answer.meta, {",
    walk: 'outages',
  },
  'older-method': {
    file: `${session}reads.ts`,
    find: 'older ? ready(before.value) : ready(method)',
    replace: 'older ? ready(method) : ready(method)',
    walk: 'outages',
  },
  'somebody-elses-answer': {
    file: `${session}book.ts`,
    find: 'if (this.#accountId === undefined || this.#accountId === account.id) return true',
    replace: 'if (account.id !== undefined) return true',
    walk: 'customers',
  },
  'kept-after-sign-out': {
    file: `${session}book.ts`,
    find: '      paymentMethod: resource,\n',
    replace: '',
    walk: 'customers',
  },
  'any-host': {
    file: `${components}page/safe-url.ts`,
    find: 'return isAws(url.hostname) || allowed(url, rules) ? url.href : undefined',
    replace: 'return url.href',
    walk: 'hosts',
  },
  'everybody-speaks': {
    file: `${components}link-status/speaker.ts`,
    find: '(queue.find((each) => each.#speech.shown()) ?? queue[0]) === this',
    replace: 'queue.includes(this)',
    walk: 'hosts',
  },
  'said-again': {
    file: `${components}link-status/display.ts`,
    find: 'if (region.textContent !== words) region.textContent = words',
    replace: 'region.textContent = words',
    walk: 'customers',
  },
  'settled-too-soon': {
    file: `${components}link-status/link-teller.ts`,
    find: "    if (name === 'submitting' || name === 'pending') {\n",
    replace:
      "    if (name === 'submitting' || name === 'pending') {\n      if (aloud) this.#host.dispatchEvent(new EmqxLinkSettledEvent('active'))\n",
    walk: 'outages',
  },
  'frozen-screen': {
    file: `${components}element/session-controller.ts`,
    find: '() => this.#host.requestUpdate(),\n    )',
    replace: '() => this.session?.snapshot.rechecking && this.#host.requestUpdate(),\n    )',
    walk: 'outages',
  },
  'nobody-leaves': {
    file: `${components}element/session-controller.ts`,
    find: '    this.#lease?.end()\n',
    replace: '',
    walk: 'hosts',
  },
  'ended-looks-active': {
    file: `${components}unlink-guide/scene.ts`,
    find: '      return { name: link.state, link }\n',
    replace: "      return { name: link.state === 'canceled' ? 'active' : link.state, link }\n",
    walk: 'outages',
  },
  'blockers-overlooked': {
    file: `${components}subscribe-link/precheck.ts`,
    find: 'if (eligible && blockers.length === 0)',
    replace: 'if (eligible || blockers.length > 0)',
    walk: 'customers',
  },
} as const satisfies Readonly<Record<string, Plant>>

export type PlantName = keyof typeof plants
