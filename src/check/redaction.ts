// Room: check. Secrets that went over the wire and must not come out of a report.

const hidden = '‹hidden›'

/** Header fields that say who somebody is, whatever they hold. */
const secretHeaders = new Set(['cookie', 'set-cookie', 'authorization', 'proxy-authorization'])

export class Redaction {
  readonly #secrets = new Set<string>()
  readonly #headers = new Set(secretHeaders)

  /** A value that is replaced wherever it stands. Short ones would hide half of a report. */
  hide(value: string): void {
    if (value.length >= 6) this.#secrets.add(value)
  }

  hideHeader(name: string): void {
    this.#headers.add(name.toLowerCase())
  }

  /** Values of cookies, each on its own. */
  hideCookies(header: string): void {
    for (const pair of header.split(';')) this.hide(pair.slice(pair.indexOf('=') + 1).trim())
  }

  text(text: string): string {
    // The longest first: one secret may begin with another.
    const secrets = [...this.#secrets].sort((a, b) => b.length - a.length)
    return secrets.reduce(
      (clean, secret) =>
        clean.replaceAll(secret, hidden).replaceAll(encodeURIComponent(secret), hidden),
      text,
    )
  }

  header(name: string, value: string): string {
    return this.#headers.has(name) ? hidden : this.text(value)
  }

  /** A `set-cookie` line with its flags and without its value. */
  cookie(line: string): string {
    return this.text(line.replace(/=[^;]*/, `=${hidden}`))
  }
}
