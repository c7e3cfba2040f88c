// Test support: reference server. What is answered, before it becomes HTTP.

export interface Answer {
  status: number
  headers: Record<string, string>
  cookies: string[]
  body?: unknown
}

export function answer(status: number, body?: unknown, headers: Record<string, string> = {}) {
  const said: Answer = { status, headers, cookies: [] }
  if (body !== undefined) said.body = body
  return said
}

/** Makes the browser GET, whatever it did before. */
export function seeOther(location: string): Answer {
  return answer(303, undefined, { location })
}

/** ISO 8601, UTC. */
export function iso(moment: number): string {
  return new Date(moment).toISOString()
}
