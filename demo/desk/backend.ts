// Room: demo. QA's desk talks to the mock through its control API, like any script could.
import type { LogEntry, MockState } from '../../src/api/mock/index.ts'
import type { JournalEntry } from '../journal.ts'

/** What the desk needs to know of a scenario; the mock's list says more. */
export interface ListedScenario {
  name: string
  title: string
  describes: string
  journey: readonly string[]
  signedIn: boolean
}

async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as Answer
}

/** @throws with the mock's own words, which name what it would accept. */
async function order(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return
  const problem = (await response.json()) as { title?: string; detail?: string }
  throw new Error(problem.detail ?? problem.title ?? `${path} answered ${response.status}`)
}

export const command = (name: string, body: object) => order(`/__mock/${name}`, body)
export const changeAccount = (kind: string) => order('/emqx/remedy', { kind })

export const readState = () => ask<MockState>('/__mock/state')

export async function readScenarios(): Promise<readonly ListedScenario[]> {
  const answer = await ask<{ scenarios: ListedScenario[] }>('/__mock/scenarios')
  return answer.scenarios
}

export async function readLog(after: number): Promise<readonly LogEntry[]> {
  const answer = await ask<{ entries: LogEntry[] }>(`/__mock/log?after=${after}`)
  return answer.entries
}

export async function readJournal(after: number): Promise<readonly JournalEntry[]> {
  const answer = await ask<{ entries: JournalEntry[] }>(`/__demo/journal?after=${after}`)
  return answer.entries
}
