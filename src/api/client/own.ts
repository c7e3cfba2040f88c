// Room: client. An object as its author wrote it.

/**
 * A copy that has no prototype, so that a member which was left out stays left out on a page that
 * polluted `Object.prototype`.
 */
export function own<T extends object>(object: T | undefined): Readonly<T> {
  const bare = Object.create(null) as T
  return Object.freeze(Object.assign(bare, object))
}
