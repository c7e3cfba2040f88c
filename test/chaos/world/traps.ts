// Chaos. Invariants 14 and 15: whatever escapes to the page, and whatever is written where others can read it.
import type { Verdict } from '../rules/verdict.ts'

let verdict: Verdict | undefined

/** From now on, this run answers for what escapes. */
export function answerFor(next: Verdict): void {
  verdict = next
}

function escaped(what: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  verdict?.broken(14, `${what}: ${text}`)
}

/** A page's storage, which nobody may touch: there is nothing that has to outlive the page. */
function guard(name: string): void {
  const touched = () => {
    verdict?.broken(15, `${name} was touched`)
    return undefined
  }
  const handler = { get: touched, set: () => (touched(), true), has: () => (touched(), false) }
  Object.defineProperty(globalThis, name, { value: new Proxy({}, handler), configurable: true })
}

process.on('unhandledRejection', (error) => escaped('unhandled rejection', error))
process.on('uncaughtException', (error) => escaped('uncaught error', error))
for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) guard(name)
for (const name of ['error', 'warn'] as const) {
  const say = console[name].bind(console)
  console[name] = (...words: unknown[]) => {
    escaped(`console.${name}`, words.join(' '))
    say(...words)
  }
}
