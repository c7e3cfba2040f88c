// Room: mock. What will happen by itself, each entry with its due time. Nothing here is a timer.

export type DueEvent =
  | { kind: 'aws_subscribe_success'; agreementId: string }
  | { kind: 'aws_subscribe_fail'; agreementId: string }
  | { kind: 'aws_unsubscribe_success'; agreementId: string }
  | { kind: 'deployments_deleted'; accountId: string }
  | { kind: 'trial_ended'; accountId: string; deploymentId: string }
  | { kind: 'trial_deleted'; accountId: string; deploymentId: string }

export interface AgendaEntry {
  /** Epoch milliseconds on the mock's clock. */
  due: number
  event: DueEvent
}

export class Agenda {
  #entries: AgendaEntry[] = []

  add(due: number, event: DueEvent): void {
    // Entries of one moment keep the order in which they were written.
    const later = this.#entries.findIndex((entry) => entry.due > due)
    this.#entries.splice(later === -1 ? this.#entries.length : later, 0, { due, event })
  }

  drop(unwanted: (event: DueEvent) => boolean): void {
    this.#entries = this.#entries.filter((entry) => !unwanted(entry.event))
  }

  takeDue(now: number): AgendaEntry | undefined {
    const first = this.#entries[0]
    if (first === undefined || first.due > now) return undefined
    return this.#entries.shift()
  }

  nextDue(): number | undefined {
    return this.#entries[0]?.due
  }

  entries(): readonly AgendaEntry[] {
    return this.#entries
  }
}
