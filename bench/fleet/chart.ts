// Room: bench. Three bar charts in one SVG: what a stuck backend and a fallen one see of each way of asking.
import type { Row } from './report.ts'

interface Panel {
  readonly title: string
  readonly value: (row: Row) => number
  readonly label: (value: number) => string
  /** A line that our bar must not cross. */
  readonly aim: number
}

const panels: readonly Panel[] = [
  {
    title: 'Requests of one customer who waits two hours (aim: 160)',
    value: ({ figures }) => figures.stuck.requestsPerLink,
    label: (value) => Math.round(value).toLocaleString('en'),
    aim: 160,
  },
  {
    title: 'Peak after all connections were dropped, × capacity (aim: 2.5)',
    value: ({ figures }) => figures.dropped.peak,
    label: (value) => value.toFixed(1),
    aim: 2.5,
  },
  {
    title: 'Seconds until 99 % are served after that (aim: 80)',
    value: ({ figures }) => Math.min(7_200, figures.dropped.servedAfter / 1_000),
    label: (value) => (value === 7_200 ? 'never' : Math.round(value).toLocaleString('en')),
    aim: 80,
  },
]

const bar = { left: 190, length: 480, height: 16, gap: 6 }

/** Logarithmic, because the worst is thousands of times the best. */
export function chart(rows: readonly Row[]): string {
  const height = 34 + rows.length * (bar.height + bar.gap)
  const drawn = panels.map((panel, index) => {
    const values = rows.map(panel.value)
    const most = Math.log10(Math.max(...values, panel.aim) + 1)
    const length = (value: number): number =>
      Math.round((Math.log10(value + 1) / most) * bar.length)
    const aim = bar.left + length(panel.aim)
    const bars = rows.map(({ name }, at) => {
      const y = 26 + at * (bar.height + bar.gap)
      const value = values[at] ?? 0
      const end = bar.left + length(value)
      return `<text x="${bar.left - 8}" y="${y + 12}" text-anchor="end">${name}</text>
<rect x="${bar.left}" y="${y}" width="${end - bar.left}" height="${bar.height}" fill="${at === 0 ? '#00875a' : '#97a0af'}"/>
<text x="${end + 6}" y="${y + 12}">${panel.label(value)}</text>`
    })
    return `<g transform="translate(0 ${index * (height + 12)})">
<text x="8" y="14" font-weight="bold">${panel.title}</text>
${bars.join('\n')}
<line x1="${aim}" x2="${aim}" y1="22" y2="${height - 8}" stroke="#de350b" stroke-dasharray="3 3"/>
</g>`
  })
  const total = panels.length * (height + 12)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${total}" font-family="sans-serif" font-size="12" role="img">
<title>Our way of asking beside others, logarithmic</title>
<rect width="760" height="${total}" fill="#fff"/>
${drawn.join('\n')}
</svg>
`
}
