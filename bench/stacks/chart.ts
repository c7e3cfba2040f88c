// Room: bench. Bars in one SVG: when each piece is painted, and how much script each stack loads for it.
import { pieces } from './pieces.ts'
import { spread, type Run } from './samples.ts'
import { contenders } from './stacks.ts'

interface Bar {
  readonly name: string
  readonly isOurs: boolean
  readonly median: number
  readonly least: number
  readonly most: number
}

const bar = { left: 220, length: 430, height: 14, gap: 5 }
const panelGap = 20

function bars(runs: readonly Run[], scene: string, figure: string): Bar[] {
  return contenders.flatMap(({ id, name, folder }) => {
    const found = spread(runs, scene, id, figure)
    return found ? [{ name, isOurs: folder === 'ours', ...found }] : []
  })
}

function panel(title: string, all: readonly Bar[], label: (value: number) => string): string {
  const longest = Math.max(...all.map(({ most }) => most))
  const at = (value: number): number => bar.left + Math.round((value / longest) * bar.length)
  const drawn = all.map(({ name, isOurs, median, least, most }, index) => {
    const y = 24 + index * (bar.height + bar.gap)
    const middle = y + bar.height / 2
    return `<text x="${bar.left - 8}" y="${y + 11}" text-anchor="end">${name}</text>
<rect x="${bar.left}" y="${y}" width="${at(median) - bar.left}" height="${bar.height}" fill="${isOurs ? '#00875a' : '#97a0af'}"/>
<line x1="${at(least)}" x2="${at(most)}" y1="${middle}" y2="${middle}" stroke="#172b4d"/>
<text x="${at(most) + 6}" y="${y + 11}">${label(median)}</text>`
  })
  return `<text x="8" y="14" font-weight="bold">${title}</text>\n${drawn.join('\n')}`
}

export function chart(runs: readonly Run[]): string {
  let top = 0
  const panels = pieces.flatMap(({ name, title }) =>
    [
      {
        title: `${title}: ms until painted, slow network and processor`,
        all: bars(runs, `painting ${name}`, 'painted'),
        label: (value: number) => Math.round(value).toLocaleString('en'),
      },
      {
        title: `${title}: kB loaded, gzip`,
        all: bars(runs, `working ${name}`, 'gzip'),
        label: (value: number) => (value / 1_000).toFixed(1),
      },
    ].map(({ title: head, all, label }) => {
      const drawn = `<g transform="translate(0 ${top})">\n${panel(head, all, label)}\n</g>`
      top += 24 + all.length * (bar.height + bar.gap) + panelGap
      return drawn
    }),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 ${top}" font-family="sans-serif" font-size="12" role="img">
<title>The same three pieces in ten stacks. Bars are medians, lines reach from the least to the most</title>
<rect width="740" height="${top}" fill="#fff"/>
${panels.join('\n')}
</svg>
`
}
