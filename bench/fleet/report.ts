// Room: bench. The figures as tables in Markdown.
import { aims } from './aims.ts'
import type { Figures } from './figures.ts'
import type { HerdFigures } from './herd.ts'
import type { WaitFigures } from './waits.ts'

export interface Row {
  readonly name: string
  readonly figures: Figures
}

export interface HerdRow {
  readonly name: string
  readonly figures: HerdFigures
}

type Columns<Of> = readonly (readonly [head: string, cell: (figures: Of) => string])[]

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const tenth = (value: number): string => value.toFixed(1)
const seconds = (ms: number): string =>
  Number.isFinite(ms) ? `${tenth(ms / 1_000)} s` : 'not within 2 h'

const waitColumns: Columns<WaitFigures> = [
  ['requests', ({ requests }) => whole(requests)],
  ['per link', ({ requestsPerLink }) => tenth(requestsPerLink)],
  ['most for one', ({ mostRequests }) => whole(mostRequests)],
  ['peak/s', ({ peakRps }) => whole(peakRps)],
  ['steady/s', ({ steadyRps }) => whole(steadyRps)],
  ['delay p50', ({ delay }) => seconds(delay.p50)],
  ['p95', ({ delay }) => seconds(delay.p95)],
  ['worst', ({ delay }) => seconds(delay.worst)],
]

const herdColumns: Columns<HerdFigures> = [
  ['requests', ({ requests }) => whole(requests)],
  ['refused or lost', ({ refused }) => whole(refused)],
  ['peak/s', ({ peakRps }) => whole(peakRps)],
  ['× capacity', ({ peak }) => tenth(peak)],
  ['× after 6 s', ({ laterPeak }) => tenth(laterPeak)],
  ['99 % served', ({ servedAfter }) => seconds(servedAfter)],
]

function table<Of>(
  columns: Columns<Of>,
  rows: readonly { readonly name: string; readonly figures: Of }[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(['', ...columns.map(([head]) => head)]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(({ name, figures }) => line([name, ...columns.map(([, cell]) => cell(figures))])),
  ].join('\n')
}

export function waitTable(rows: readonly Row[], scene: 'stuck' | 'day'): string {
  return table(
    scene === 'stuck' ? waitColumns : waitColumns.filter(([head]) => head !== 'steady/s'),
    rows.map(({ name, figures }) => ({ name, figures: figures[scene] })),
  )
}

export function herdTable(rows: readonly HerdRow[]): string {
  return table(herdColumns, rows)
}

export function sceneTable(rows: readonly Row[], scene: 'dropped' | 'outage' | 'online'): string {
  return herdTable(rows.map(({ name, figures }) => ({ name, figures: figures[scene] })))
}

export function aimTable(ours: Figures): string {
  const lines = aims.map(({ name, figure, most }) => {
    const is = figure(ours)
    const show = (value: number): string => (most >= 1_000 ? seconds(value) : value.toFixed(2))
    return `| ${name} | ${show(most)} | ${show(is)} | ${is <= most ? 'holds' : '**broken**'} |`
  })
  return ['| aim | at most | seen | |', '| --- | ---: | ---: | --- |', ...lines].join('\n')
}
