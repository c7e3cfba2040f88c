// Room: demo. The live log: requests and events of the mock, and what the pages themselves reported.
import type { LogEntry } from '../../src/api/mock/index.ts'
import { byId, element } from '../host/element.ts'
import type { JournalEntry } from '../journal.ts'
import { readJournal, readLog } from './backend.ts'

const shown = 300
let lastLog = 0
let lastJournal = 0
let paused = false

export function mountLog(): void {
  const pause = byId('pause')
  pause.addEventListener('click', () => {
    paused = !paused
    pause.setAttribute('aria-pressed', String(paused))
    pause.textContent = paused ? 'Go on' : 'Pause'
  })
  byId('clear').addEventListener('click', () => byId('log').replaceChildren())
}

/** Newest first. Entries that come while paused are shown when the log goes on. */
export async function refreshLog(): Promise<void> {
  if (paused) return
  const [log, journal] = await Promise.all([readLog(lastLog), readJournal(lastJournal)])
  lastLog = log.at(-1)?.number ?? lastLog
  lastJournal = journal.at(-1)?.n ?? lastJournal
  const rows = [...log.filter(worthShowing).map(requestRow), ...journal.map(journalRow)]
  const body = byId<HTMLTableSectionElement>('log')
  body.prepend(...rows.reverse())
  while (body.rows.length > shown) body.deleteRow(-1)
}

/** The desk's own questions would drown everything else. */
function worthShowing(entry: LogEntry): boolean {
  return !(entry.method === 'GET' && entry.path?.startsWith('/__mock/'))
}

function row(time: string, what: string, answer: Node | string, id: string): HTMLTableRowElement {
  return element(
    'tr',
    {},
    element('td', {}, element('time', { datetime: time }, time.slice(5, 19).replace('T', ' '))),
    element('td', {}, what),
    element('td', {}, answer),
    element('td', {}, element('code', {}, id)),
  )
}

function requestRow(entry: LogEntry): HTMLTableRowElement {
  if (entry.type === 'event') return row(entry.time, entry.text, badge('event', 'muted'), '')
  const { status } = entry
  const tone = status === undefined || status >= 400 ? 'danger' : undefined
  const what = `${entry.method ?? ''} ${entry.path ?? entry.text}`
  return row(entry.time, what, badge(String(status ?? 'dropped'), tone), entry.requestId ?? '')
}

function journalRow(entry: JournalEntry): HTMLTableRowElement {
  const tone = entry.kind === 'event' ? 'muted' : 'danger'
  return row(entry.at, `${entry.page}: ${entry.text}`, badge(`page ${entry.kind}`, tone), '')
}

function badge(text: string, tone?: 'muted' | 'danger'): HTMLElement {
  return element('span', { class: 'badge', 'data-tone': tone }, text)
}
