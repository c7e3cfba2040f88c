// Room: demo. The host's own requests, on a page that may be left at any moment.

let leaving = false
addEventListener('pagehide', () => (leaving = true))
addEventListener('pageshow', () => (leaving = false))

/**
 * `fetch`, which on a page that is being left gives no answer any more: WebKit still tells the scripts
 * of such a page that their requests have failed.
 */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    // The word of the failure may come before the word of the leaving.
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (leaving) return new Promise(() => undefined)
    throw error
  }
}
