// Test support: what a host page or an old browser may have done before anything of ours is loaded.

const gone = (name: string) => () => void Reflect.deleteProperty(globalThis, name)

function goneFrom(prototype: object, name: string): () => void {
  return () => void Reflect.deleteProperty(prototype, name)
}

function refusing(owner: object, name: string): () => void {
  const value = function (): never {
    throw new TypeError(`${name} is not for you`)
  }
  return () =>
    void Object.defineProperty(owner, name, { configurable: true, writable: true, value })
}

/** Elements of the page with these names, which become members of `document`. */
function clobber(...names: string[]): void {
  for (const name of names) {
    const form = document.createElement('form')
    form.setAttribute('name', name)
    for (const member of ['lang', 'dataset', 'classList', 'origin', 'search']) {
      const input = document.createElement('input')
      input.name = member
      form.append(input)
    }
    document.body.append(form)
  }
}

const tags = ['link-status', 'payment-method', 'unlink-guide', 'subscribe-link', 'precheck']

function squat(): void {
  for (const tag of tags) customElements.define(`emqx-billing-${tag}`, class extends HTMLElement {})
}

/** Without `Symbol`, to which Lit itself adds `Symbol.metadata`. */
function freezeIntrinsics(): void {
  const intrinsics = [Object, Array, Function, String, Number, Map, Set, WeakMap, Promise, RegExp]
  const more = [Date, Error, TypeError, URL, Headers, Response, AbortController, Event]
  for (const each of [...intrinsics, ...more]) {
    Object.freeze(each)
    Object.freeze(each.prototype)
  }
  for (const each of [Math, JSON, Reflect, Intl]) Object.freeze(each)
}

export const hostilities = {
  'nothing at all': () => undefined,
  'no BroadcastChannel': gone('BroadcastChannel'),
  'a BroadcastChannel that refuses': refusing(globalThis, 'BroadcastChannel'),
  'a BroadcastChannel that cannot send': () =>
    refusing(BroadcastChannel.prototype, 'postMessage')(),
  'no Intl': gone('Intl'),
  'no Intl.ListFormat': () => goneFrom(Intl, 'ListFormat')(),
  'no Intl.NumberFormat': () => goneFrom(Intl, 'NumberFormat')(),
  'no Intl.DateTimeFormat': () => goneFrom(Intl, 'DateTimeFormat')(),
  'an Intl that refuses everything': () => {
    for (const name of Object.getOwnPropertyNames(Intl)) refusing(Intl, name)()
  },
  'no clipboard': () => goneFrom(Navigator.prototype, 'clipboard')(),
  'no custom states': () => goneFrom(ElementInternals.prototype, 'states')(),
  'custom states that want dashes': () => refusing(globalThis.CustomStateSet.prototype, 'add')(),
  'no ElementInternals': () => goneFrom(HTMLElement.prototype, 'attachInternals')(),
  'an attachInternals that refuses': () => refusing(HTMLElement.prototype, 'attachInternals')(),
  'no adoptedStyleSheets': () => {
    goneFrom(Document.prototype, 'adoptedStyleSheets')()
    goneFrom(ShadowRoot.prototype, 'adoptedStyleSheets')()
  },
  'no popover': () => goneFrom(HTMLElement.prototype, 'showPopover')(),
  'no MutationObserver': gone('MutationObserver'),
  'frozen intrinsics': freezeIntrinsics,
  'tags that somebody else has': squat,
  'a customElements.define that refuses': () => refusing(customElements, 'define')(),
  'a customElements.define that does nothing': () => {
    customElements.define = () => undefined
  },
  'a customElements.get that refuses': () => refusing(customElements, 'get')(),
  'members of the document that are forms': () =>
    clobber('documentElement', 'visibilityState', 'activeElement', 'cookie', 'referrer', 'dir'),
  'a document.addEventListener that is a form': () =>
    clobber('addEventListener', 'removeEventListener', 'dispatchEvent', 'location', 'defaultView'),
  'forms named as globals': () =>
    clobber('fetch', 'crypto', 'customElements', 'navigator', 'history', 'Intl', 'performance'),
} satisfies Record<string, () => void>

export type Hostility = keyof typeof hostilities
