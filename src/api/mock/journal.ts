// Room: mock. What happened, for QA's live log. No token, cookie or full AWS account id is written.

export interface LogEntry {
  /** Grows by one; never starts again, so that a reader can ask for what came after. */
  number: number
  /** ISO 8601 on the mock's clock. */
  time: string
  type: 'request' | 'event'
  /** Of an event: what happened. Of a request: method, path and status in one line. */
  text: string
  method?: string
  /** Without the query. */
  path?: string
  /** `undefined` where the connection was dropped. */
  status?: number
  requestId?: string
}

export type NewLogEntry = Omit<LogEntry, 'number'>

const kept = 1000

export class Journal {
  #entries: LogEntry[] = []
  #count = 0
  #listeners = new Set<(entry: LogEntry) => void>()

  write(entry: NewLogEntry): void {
    const numbered = { number: ++this.#count, ...entry }
    this.#entries.push(numbered)
    if (this.#entries.length > kept) this.#entries.shift()
    for (const listener of this.#listeners) listener(numbered)
  }

  entries(after = 0): readonly LogEntry[] {
    return this.#entries.filter((entry) => entry.number > after)
  }

  listen(listener: (entry: LogEntry) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
