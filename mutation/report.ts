// Mutation: Stryker's report as a page that people read, and what it says that must not be.
import { rooms } from './rooms.mjs'
import { survivors, type Survivor } from './survivors.ts'

interface Mutant {
  status: string
  mutatorName: string
  replacement?: string
  location: { start: Place; end: Place }
}

/** Counted from 1. */
interface Place {
  line: number
  column: number
}

export interface Report {
  files: Record<string, { source: string; mutants: Mutant[]; room: string }>
}

/** All rooms together. */
const least = 95

const lives = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage'
const dies = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout'
const counts = (mutant: Mutant): boolean => lives(mutant) || dies(mutant)

/** The piece of source that was replaced. */
function original(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1)
  lines[0] = (lines[0] ?? '').slice(start.column - 1)
  return lines.join('\n')
}

/** On one line, so that it stands in a table and in the list of reasons alike. */
const flat = (code: string): string => code.replace(/\s+/g, ' ').trim()

interface Found extends Omit<Survivor, 'why'> {
  line: number
}

function found(report: Report): Found[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.filter(lives).map((mutant) => ({
      file,
      line: mutant.location.start.line,
      code: flat(original(source, mutant.location)),
      becomes: flat(mutant.replacement ?? ''),
    })),
  )
}

const same = (one: Omit<Survivor, 'why'>, other: Omit<Survivor, 'why'>): boolean =>
  one.file === other.file && one.code === other.code && one.becomes === other.becomes

const reasonFor = (one: Found): string | undefined => survivors.find((each) => same(each, one))?.why

/** What must not be: too many survivors, unexplained ones, explanations without survivors. */
export function problems(report: Report): string[] {
  const alive = found(report)
  const unexplained = alive
    .filter((one) => reasonFor(one) === undefined)
    .map(({ file, line, code, becomes }) => `${file}:${line} survives: ${code} → ${becomes}`)
  const stale = survivors
    .filter((each) => !alive.some((one) => same(each, one)))
    .map(
      ({ file, code, becomes }) => `${file}: explained, but does not survive: ${code} → ${becomes}`,
    )
  const mutants = Object.values(report.files).flatMap((file) => file.mutants.filter(counts))
  const score = (100 * mutants.filter(dies).length) / mutants.length
  const low = score < least ? [`${score.toFixed(1)} % killed, ${least} % are asked for`] : []
  return [...low, ...unexplained, ...stale]
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function table(head: string[], rows: (string | number)[][]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

function figures(mutants: Mutant[], equivalent: number): (string | number)[] {
  const all = mutants.filter(counts).length
  const killed = mutants.filter(dies).length
  const endless = mutants.filter(({ status }) => status === 'Timeout').length
  const percent = (of: number): string => (of === 0 ? '–' : ((100 * killed) / of).toFixed(1))
  return [
    all,
    killed,
    endless,
    all - killed - equivalent,
    equivalent,
    percent(all),
    percent(all - equivalent),
  ]
}

const code = (text: string): string => {
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text
  const fence = shown.includes('`') ? '``' : '`'
  return `${fence}${shown.replaceAll('|', '\\|')}${fence}`
}

/** The page of docs. */
export function page(report: Report, when: Date): string {
  const alive = found(report)
  const equivalents = (files: string[]): number =>
    alive.filter((one) => files.includes(one.file) && reasonFor(one) !== undefined).length
  const names = Object.keys(report.files).filter((name) => report.files[name]?.mutants.some(counts))
  const sum = (files: string[]) =>
    figures(
      files.flatMap((name) => report.files[name]?.mutants ?? []),
      equivalents(files),
    )
  const under = (room: string) => names.filter((name) => report.files[name]?.room === room)
  const head = [
    'mutants',
    'killed',
    'of them endless',
    'survived',
    'explained',
    'score',
    'without explained',
  ]
  return `# Mutation test

Written by \`npm run mutation\` on ${when.toISOString().slice(0, 10)}. Every mutant is one small change
that breaks the code; a mutant is killed when a test fails, or runs for ever, because of it. A survivor
is explained where the changed code does the same as before, so that no test can tell them apart.
The whole must reach ${least} %, and each room 100 % without the explained. Each room is broken under
its own tests alone.

${table(
  ['', ...head],
  [
    ...rooms.map(({ name, title }) => {
      const files = under(name)
      const figuresOrNone =
        files.length > 0 ? sum(files) : ['not run', ...head.slice(1).map(() => '')]
      return [title, ...figuresOrNone]
    }),
    ['**All**', ...sum(names)],
  ],
)}

## By file

${table(
  ['File', ...head],
  rooms.flatMap((room) => under(room.name).map((name) => [code(name), ...sum([name])])),
)}

## Survivors

${table(
  ['Where', 'Code', 'Becomes', 'Why it lives'],
  alive.map((one) => [
    code(`${one.file.replace(/^src\//, '')}:${one.line}`),
    code(one.code),
    code(one.becomes),
    reasonFor(one) ?? 'not looked for yet',
  ]),
)}
`
}
