// Room: mock. A request and an answer, free of any platform's rules about forbidden header names.

export interface Inbound {
  method: string
  url: URL
  /** With `cookie` and `sec-fetch-site`, which a page's own `Request` would hide. */
  headers: Headers
  body: string
  signal?: AbortSignal | undefined
}

export interface Answer {
  status: number
  headers: Headers
  /** Values of `set-cookie`, apart, because a page's `Response` would drop them. */
  cookies: string[]
  /** What is said as JSON; absent where there is no body or `text` stands in for it. */
  json?: unknown
  text?: string
  /** The body begins and never ends. */
  stalls?: boolean
}

/** The connection broke: there is no answer at all. */
export const dropped = Symbol('dropped')
export type Outcome = Answer | typeof dropped

export function answer(
  status: number,
  headers: Record<string, string> = {},
  json?: unknown,
): Answer {
  const said: Answer = { status, headers: new Headers(headers), cookies: [] }
  if (json !== undefined) {
    said.json = json
    if (!said.headers.has('content-type')) said.headers.set('content-type', 'application/json')
  }
  return said
}

export function seeOther(location: string): Answer {
  return answer(303, { location })
}

/** The bytes of the body, or `null` where the status has none. */
export function bodyText(said: Answer): string | null {
  if (said.text !== undefined) return said.text
  return said.json === undefined ? null : JSON.stringify(said.json)
}
