// Room: check. The cookies of one browser, as far as the contract needs them.

export interface SetCookie {
  name: string
  value: string
  /** Names in lower case; a flag has an empty value. */
  attributes: ReadonlyMap<string, string>
}

export function readSetCookie(line: string): SetCookie {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim())
  const cut = (text: string): [string, string] => {
    const split = text.indexOf('=')
    return split === -1 ? [text, ''] : [text.slice(0, split).trim(), text.slice(split + 1).trim()]
  }
  const [name, value] = cut(pair)
  const attributes = new Map(
    rest.map((part) => {
      const [key, said] = cut(part)
      return [key.toLowerCase(), said] as const
    }),
  )
  return { name, value, attributes }
}

/** Whether the line takes the cookie away instead of setting it. */
export function removes({ value, attributes }: SetCookie): boolean {
  const expires = Date.parse(attributes.get('expires') ?? '')
  return value === '' || attributes.get('max-age') === '0' || expires <= 86_400_000
}

export class CookieJar {
  readonly #cookies = new Map<string, string>()

  store(lines: readonly string[]): void {
    for (const cookie of lines.map(readSetCookie)) {
      if (removes(cookie)) this.#cookies.delete(cookie.name)
      else this.#cookies.set(cookie.name, cookie.value)
    }
  }

  values(): string[] {
    return [...this.#cookies.values()]
  }

  /** `undefined` when there is nothing to send. */
  header(): string | undefined {
    if (this.#cookies.size === 0) return undefined
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
