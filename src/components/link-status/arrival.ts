// Room: components. What AWS's redirect left in the address bar: a hint that he arrived, never a command.
import { FailureCode, read } from '../../api/contract/index.ts'

export interface Arrival {
  /** The customer was just sent here from AWS, so even "please sign in" is worth a modal. */
  readonly arrived: boolean
  /** The server could not make a registration. An unknown word reads as `unknown`. */
  readonly failure: FailureCode | undefined
}

const arrivedParameter = 'marketplace'
const failureParameter = 'marketplace_error'

export function readArrival(search: string): Arrival {
  const parameters = new URLSearchParams(search)
  const word = parameters.get(failureParameter)
  return {
    arrived: parameters.get(arrivedParameter) === 'aws',
    failure: word === null ? undefined : (read(FailureCode, word) ?? 'unknown'),
  }
}

/** Takes our two parameters out of the address, so that a reload does not tell an old story again. */
export function forgetArrival(): void {
  const url = new URL(location.href)
  if (!url.searchParams.has(arrivedParameter) && !url.searchParams.has(failureParameter)) return
  url.searchParams.delete(arrivedParameter)
  url.searchParams.delete(failureParameter)
  // The host's router keeps its own state there.
  history.replaceState(history.state, '', url)
}
