// Room: mock. The cookies of one played browser. No page can read them.

interface StoredCookie {
  value: string
  /** Epoch milliseconds on the host's clock, as in a real browser. */
  expires: number | undefined
}

export class CookieJar {
  #cookies = new Map<string, StoredCookie>()
  #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  store(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split(';').map((part) => part.trim())
    const split = pair.indexOf('=')
    if (split === -1) return
    const name = pair.slice(0, split)
    const age = attributes.find((each) => each.toLowerCase().startsWith('max-age='))
    const seconds = age === undefined ? undefined : Number(age.slice('max-age='.length))
    if (seconds !== undefined && seconds <= 0) {
      this.#cookies.delete(name)
      return
    }
    const expires = seconds === undefined ? undefined : this.#now() + seconds * 1000
    this.#cookies.set(name, { value: pair.slice(split + 1), expires })
  }

  /** The `cookie` header, or `undefined` when there is nothing to send. */
  header(): string | undefined {
    const now = this.#now()
    const sent = [...this.#cookies].filter(
      ([, { expires }]) => expires === undefined || expires > now,
    )
    if (sent.length === 0) return undefined
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
  }

  clear(): void {
    this.#cookies.clear()
  }
}
