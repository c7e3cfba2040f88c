// Test support: what older scripts leave on Object.prototype, where every loop and every lookup finds it.

function old(this: unknown): unknown {
  return this
}

const account = { id: 'acc_evil', displayName: 'Eve', email: 'eve@evil.example' }

/** By what a host would call it. */
export const pollutions: Readonly<Record<string, object>> = {
  'no pollution': {},
  'a state': { state: 'active' },
  'a kind': { kind: 'aws_marketplace', linkState: 'active' },
  'a method': { method: 'POST', body: '{}' },
  'a status': { status: 'linked', ok: true },
  'a then that is no function': Object.fromEntries(['then'].map((name) => [name, 'x'])),
  'a whole answer': {
    id: 'x',
    account,
    version: 9,
    provider: 'aws',
    editable: true,
    eligible: true,
  },
  'a getter': { get: 'x' },
  'a getter that is a function': { get: old },
  'a setter': { set: 'x' },
  'a setter that is a function': { set: old },
  'a value': { value: 'x' },
  'a writable': { writable: true },
  'an enumerable': { enumerable: true, configurable: true },
  'options of Lit': {
    attribute: false,
    noAccessor: true,
    type: 'x',
    converter: 'x',
    reflect: true,
  },
  'words of a schema': { type: 'x', shape: {}, def: {}, checks: [], error: 'x', known: [] },
  'a function of an older library': { extend: old, each: old, clone: old, keys: old, values: old },
  'a mode of shadow roots': { slotAssignment: 'manual', delegatesFocus: true },
  'names of parameters': { key: 'x', cause: 'x', length: 3, index: 1, name: 'x', detail: 'x' },
}
