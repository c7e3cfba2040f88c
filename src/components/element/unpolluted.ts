// Room: components. An object as its author wrote it, for whoever reads through the prototype chain.

/** A copy without a prototype: what was left out stays out on a page that polluted `Object.prototype`. */
export function unpolluted<T extends object>(object: T): T {
  return Object.assign(Object.create(null) as T, object)
}
