// Room: bench. A run as Markdown: the aims, and a table for every scene.
import { cpus, totalmem } from 'node:os'
import { aims } from './aims.ts'
import { pieces } from './pieces.ts'
import { besideFloor, besideOurs, spread, type Run } from './samples.ts'
import { cycles, fields } from './scenes.ts'
import { contenders } from './stacks.ts'
import { throttle } from './visit.ts'

interface Column {
  readonly head: string
  readonly figure: string
  readonly say: (value: number) => string
  /** Beside the floor and beside ours, after the figure. */
  readonly compared?: boolean
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const ms = (value: number): string => (value < 100 ? value.toFixed(1) : whole(value))
const kilobytes = (value: number): string => `${(value / 1_000).toFixed(1)} kB`
const megabytes = (value: number): string => `${(value / 1_000_000).toFixed(2)} MB`
const times = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2))

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(runs: readonly Run[], scene: string, columns: readonly Column[]): string {
  const heads = columns.flatMap(({ head, compared }) =>
    compared ? [head, 'least to most (rounds)', '× floor', '× ours'] : [head],
  )
  const rows = contenders.flatMap(({ id, name }) => {
    const cells = columns.flatMap(({ figure, say, compared }) => {
      const found = spread(runs, scene, id, figure)
      if (!found) return []
      const { median, least, most, count } = found
      if (!compared) return [say(median)]
      return [
        say(median),
        `${say(least)} to ${say(most)} (${count})`,
        ...[besideFloor, besideOurs].map((beside) => times(beside(runs, scene, id, figure))),
      ]
    })
    return cells.length === 0 ? [] : [line([name, ...cells])]
  })
  return [line(['', ...heads]), line(['---', ...heads.map(() => '---:')]), ...rows].join('\n')
}

function aimTable(runs: readonly Run[]): string {
  const rows = aims.map(({ name, most, figure }) => {
    const seen = figure(runs)
    if (seen === undefined) return line([name, String(most), '–', 'not measured'])
    const short = seen.toFixed(2).replace(/\.00$/, '')
    return line([name, String(most), short, seen <= most ? 'holds' : '**broken**'])
  })
  return [line(['aim', 'at most', 'seen', '']), '| --- | ---: | ---: | --- |', ...rows].join('\n')
}

function section(runs: readonly Run[], { name, title }: (typeof pieces)[number]): string {
  return `## ${title}

Painted, on a slow network:

${table(runs, `painting ${name}`, [{ head: 'ms', figure: 'painted', say: ms, compared: true }])}

What it costs the browser:

${table(runs, `working ${name}`, [
  { head: 'script ms', figure: 'script', say: ms, compared: true },
  { head: 'main thread ms', figure: 'main', say: ms },
  { head: 'heap', figure: 'heap', say: megabytes },
  { head: 'nodes', figure: 'nodes', say: whole },
])}

What it loads:

${table(runs, `working ${name}`, [
  { head: 'minified', figure: 'minified', say: kilobytes },
  { head: 'gzip', figure: 'gzip', say: kilobytes, compared: true },
  { head: 'brotli', figure: 'brotli', say: kilobytes },
])}`
}

/** When, with what and beside how much other work. */
function circumstances(runs: readonly Run[]): string {
  const loads = runs.flatMap((run) => run.loads).sort((a, b) => a - b)
  const [least = 0, most = 0] = [loads.at(0), loads.at(-1)]
  const dates = new Set(runs.map(({ date }) => date.slice(0, 10)))
  const browsers = new Set(runs.map(({ browser }) => browser))
  const processors = `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'some processor'}`
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `Made by \`npm run bench\` in \`bench/stacks\` on ${[...dates].join(' and ')}: ${[...browsers].join(' and ')}, Node ${process.versions.node}, ${processors}, ${memory}.
Load of the machine as the rounds began: ${least.toFixed(1)} to ${most.toFixed(1)}. The more there is above the number of cores, the higher are all
milliseconds on the clock; ratios compare what was measured in the same round. Times of script and main thread are what the thread
itself spent. What is measured, and how, is in [the README](README.md).`
}

export function report(runs: readonly Run[]): string {
  return `# Stacks: the same three pieces, ten ways

${circumstances(runs)}

![Time until painted, ours beside others](chart.svg)

## Aims

${aimTable(runs)}

${pieces.map((piece) => section(runs, piece)).join('\n\n')}

## ${fields} payment fields on one page

Processor ${throttle} times slower, fast network; all of them painted. On a busy machine the time of the main thread says more. Each field asks, but ours, which share one asker:

${table(runs, 'crowd asking', [
  { head: 'ms', figure: 'painted', say: ms, compared: true },
  { head: 'main thread ms', figure: 'main', say: ms, compared: true },
  { head: 'requests', figure: 'requests', say: whole },
])}

Without a network, every answer given inside the page:

${table(runs, 'crowd stubbed', [
  { head: 'ms', figure: 'painted', say: ms, compared: true },
  { head: 'main thread ms', figure: 'main', say: ms, compared: true },
])}

## ${cycles.toLocaleString('en')} payment fields put up and taken down

What is left after the garbage is gone; a processor at its own speed.

${table(runs, 'comings', [
  { head: 'ms each', figure: 'cycle', say: ms },
  { head: 'heap each, bytes', figure: 'heap', say: whole },
  { head: 'nodes', figure: 'nodes', say: whole },
  { head: 'listeners', figure: 'listeners', say: whole },
])}
`
}
