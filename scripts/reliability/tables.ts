// Scripts: the tables of docs/reliability.md, from faults, tests, pace, and the figures of fleet and mutants.
import { pace } from '../../src/api/session/pace.ts'
import { faults, type Fault } from './faults.ts'
import { proofsIn, type Tests } from './proofs.ts'

export interface Sources {
  readonly tests: Tests
  /** bench/fleet/RESULTS.md. */
  readonly fleet: string
  /** docs/mutation.md. */
  readonly mutants: string
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Links are told apart by as much of the path as one has to read. */
function link(path: string): string {
  return `[${path.replace(/^test\//, '').replace(/\.test\.ts$/, '')}](../${path})`
}

function matrix(tests: Tests): string {
  const proofs = proofsIn(tests)
  const proof = ({ number, never }: Fault): string =>
    never === undefined
      ? (proofs.get(number) ?? []).map(link).join('<br>')
      : `Cannot occur: ${never}`
  return table(
    ['#', 'Of', 'What happens', 'What he sees, what we do', 'Tests'],
    faults.map((each) => [`${each.number}`, each.of, each.fault, each.answer, proof(each)]),
  )
}

const seconds = (ms: number): string => `${ms / 1000} s`

function paceTable(): string {
  const percent = (share: number): string => `${share * 100} %`
  return table(
    ['After', 'The next question comes after'],
    [
      [
        'an answer that changed nothing',
        `max(${seconds(pace.floor)}, ${percent(pace.growth)} of the wait so far), at most ${seconds(pace.cap)}; chance shortens it by up to ${percent(pace.jitter)}; the server's \`pollAfterMs\` counts where it is longer, up to ${pace.retryAfterCap / 60_000} minutes`,
      ],
      [
        'an answer that the server really held',
        `nothing: at once. It is asked to hold for ${pace.holdSeconds} s`,
      ],
      [
        'a failure',
        `${seconds(pace.errorFloor)} and a chance of up to ${seconds(pace.errorFirst)}, doubled with each failure, at most ${seconds(pace.errorCap)}`,
      ],
      [
        '`Retry-After`',
        `as long as it says, at most ${pace.retryAfterCap / 60_000} minutes, and a chance of half of it, at least ${seconds(pace.errorFloor)} and at most ${seconds(pace.errorCap)}`,
      ],
      [
        'an answer that asking again will hardly better',
        `${seconds(pace.cap)}, less up to ${percent(pace.jitter)}`,
      ],
      ['the network is back', `a chance of up to ${seconds(pace.onlineSpread)}`],
      [
        'nothing to wait for',
        `his return, ${seconds(pace.quiet)} after the last answer at the earliest`,
      ],
      [
        'whatever it was, in all tabs of a browser together',
        `a place in the budget: ${pace.burst} at once, then one every ${seconds(pace.refill)}, so at most ${pace.burst + 60_000 / pace.refill} in any minute`,
      ],
    ],
  )
}

/** The table of aims, as the simulation wrote it. */
function fleetAims(results: string): string {
  const rows = /^## Aims\n\n((?:\|.*\n)+)/m.exec(results)?.[1]
  if (rows === undefined) throw new Error('bench/fleet/RESULTS.md has no table of aims')
  return rows.trim()
}

/** The table of rooms and its day, as the mutation test wrote them. */
function mutantRooms(report: string): string {
  const day = /^Written by .* on (\d{4}-\d\d-\d\d)\./m.exec(report)?.[1]
  const rows = /((?:^\|.*\n)+)/m.exec(report)?.[1]
  if (day === undefined || rows === undefined) throw new Error('docs/mutation.md has no figures')
  return `The last run, of ${day}:\n\n${rows.trim()}`
}

/** What stands between `<!-- name:start -->` and `<!-- name:end -->`, by name. */
export function tables({ tests, fleet, mutants }: Sources): Readonly<Record<string, string>> {
  return {
    faults: matrix(tests),
    pace: paceTable(),
    fleet: fleetAims(fleet),
    mutants: mutantRooms(mutants),
  }
}
