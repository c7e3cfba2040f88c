// Test support: whether two readers said the same, and whether either made something up.

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Where and how two values differ, down to prototypes, frozenness and the order of members. */
export function difference(a: unknown, b: unknown, path = ''): string | undefined {
  if (Object.is(a, b)) return undefined
  if (!isMembers(a) || !isMembers(b)) return `${path} is another value`
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return `${path} has another prototype`
  if (Object.isFrozen(a) !== Object.isFrozen(b)) return `${path} is frozen once only`
  const keys = Object.keys(a)
  if (keys.join('\n') !== Object.keys(b).join('\n')) return `${path} has other members`
  for (const key of keys) {
    const found = difference(a[key], b[key], `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same text with dots for some of its digits. */
function isMaskOf(read: unknown, sent: string): boolean {
  if (typeof read !== 'string' || read.length !== sent.length) return false
  return Array.from(read).every((c, at) => c === '•' || sent.startsWith(c, at))
}

/**
 * Where a value says what the server's bytes do not. Only three things may differ: what was left out,
 * a word that became `unknown`, and an account id that was masked.
 */
export function invention(read: unknown, sent: unknown, path = ''): string | undefined {
  if (isMembers(read)) {
    if (!isMembers(sent) || Array.isArray(read) !== Array.isArray(sent))
      return `${path} was no object`
    if (Array.isArray(read) && read.length !== sent['length']) return `${path} has another length`
    for (const key of Object.keys(read)) {
      if (!Object.hasOwn(sent, key)) return `${path}.${key} was not sent`
      const found = invention(read[key], sent[key], `${path}.${key}`)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (Object.is(read, sent) || read === undefined) return undefined
  if (typeof sent !== 'string') return `${path} was no text`
  if (read === 'unknown') return undefined
  const masked = path.endsWith('.awsAccountIdMasked') && isMaskOf(read, sent)
  return masked ? undefined : `${path} was other`
}

const best: readonly (readonly [key: string, word: string])[] = [
  ['state', 'active'],
  ['kind', 'aws_marketplace'],
  ['linkState', 'active'],
]

/** By what a page believes that the account is linked: own members of the answer, no others. */
export function standing(value: unknown): string[] {
  if (!isMembers(value)) return []
  return best.flatMap(([key, word]) =>
    Object.hasOwn(value, key) && value[key] === word ? [`${key}: ${word}`] : [],
  )
}
