// Room: components. What AWS's redirect left in the address bar: a hint that he arrived, never a command.
import { readAs, type FailureCode } from '../../api/contract/wire.ts'

export interface Arrival {
  /** The customer was just sent here from AWS, so even "please sign in" is worth a modal. */
  readonly arrived: boolean
  /** The server could not make a registration. An unknown word reads as `unknown`. */
  readonly failure: FailureCode | undefined
}

export const noArrival: Arrival = { arrived: false, failure: undefined }

const arrivedParameter = 'marketplace'
const failureParameter = 'marketplace_error'

export function readArrival(search: string): Arrival {
  const parameters = new URLSearchParams(search)
  const word = parameters.get(failureParameter)
  return {
    arrived: parameters.get(arrivedParameter) === 'aws',
    failure: word === null ? undefined : (readAs('FailureCode', word) ?? 'unknown'),
  }
}

/** The query without our two parameters. The others stay as they are written, letter by letter. */
export function withoutArrival(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => {
      const name = new URLSearchParams(pair).keys().next().value
      return name !== arrivedParameter && name !== failureParameter
    })
    .join('&')
  return kept === '' ? '' : `?${kept}`
}

/** Takes our two parameters out of the address, so that a reload does not tell an old story again. */
export function forgetArrival(): void {
  const { pathname, search, hash } = location
  const kept = withoutArrival(search)
  if (kept === search || (kept === '' && search === '?')) return
  try {
    // The host's router keeps its own state there.
    history.replaceState(history.state, '', `${pathname}${kept}${hash}`)
  } catch {
    // Browsers refuse after too many changes, and in sandboxed frames: the story is told twice then.
  }
}
