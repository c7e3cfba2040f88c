// Room: mock. Handlers for msw, which stays an optional peer: the host passes its own `http`.
import type { PlayedBrowser } from './browser.ts'

/** The part of msw's `http` that is used; versions 2 and 3 both fit it. */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: { request: Request }) => Response | Promise<Response>): Handler
}

export function mswHandlers<Handler>(
  browser: PlayedBrowser,
  apiBase: string,
  http: MswHttp<Handler>,
): Handler[] {
  const resolver = async ({ request }: { request: Request }): Promise<Response> => {
    const response = await browser.answer({
      method: request.method,
      url: new URL(request.url),
      headers: new Headers(request.headers),
      body: await request.clone().text(),
      signal: request.signal,
    })
    return response ?? Response.error()
  }
  // The demo's other routes stay away: a host page has its own `/auth`, which must not be shadowed.
  return [apiBase, '/__mock'].map((prefix) => http.all(`*${prefix}/*`, resolver))
}
