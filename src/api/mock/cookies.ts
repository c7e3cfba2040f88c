// Room: mock. Cookies as the server writes and reads them.

export type CookieName = 'session' | 'registration' | 'aws-browser'

/**
 * Over https the names carry `__Host-`, which binds them to this host and to Secure. Over plain http
 * WebKit refuses Secure cookies, so there the names are bare.
 */
function fullName(name: CookieName, secure: boolean): string {
  const bare = `emqx-mock-${name}`
  return secure ? `__Host-${bare}` : bare
}

export function readCookie(
  header: string | null,
  name: CookieName,
  secure: boolean,
): string | undefined {
  const wanted = fullName(name, secure)
  for (const pair of (header ?? '').split(';')) {
    const split = pair.indexOf('=')
    if (split !== -1 && pair.slice(0, split).trim() === wanted) return pair.slice(split + 1).trim()
  }
  return undefined
}

/** @param maxAge whole seconds; 0 removes the cookie; without it the browser's session bounds it. */
export function writeCookie(
  name: CookieName,
  value: string,
  secure: boolean,
  maxAge?: number,
): string {
  const parts = [`${fullName(name, secure)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (secure) parts.push('Secure')
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  return parts.join('; ')
}
