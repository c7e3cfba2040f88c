// Room: demo. The host's own requests, on a page that may be left at any moment.

let leaving = false
addEventListener('pagehide', () => (leaving = true))
// The requests of a page end when its successor is asked for, which on a slow machine is long before
// it is hidden. Who asks for a download stays.
addEventListener('beforeunload', () => {
  leaving = true
  setTimeout(() => (leaving = false), 10_000)
})
addEventListener('pageshow', () => (leaving = false))

export interface Answer {
  status: number
  text: string
}

/**
 * A whole answer. A page that is being left gets none any more: WebKit still tells the scripts of such a
 * page that their requests have failed, or that their answers broke off.
 */
export async function ask(path: string, init?: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, init)
    return { status: response.status, text: await response.text() }
  } catch (error) {
    // The word of the failure may come before the word of the leaving.
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (leaving) return new Promise(() => undefined)
    throw error
  }
}
