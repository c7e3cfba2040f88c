// Unlink guide: names that somebody else made up.
import { aTimeout, expect } from '@open-wc/testing'
import { rows, showUntil, type Page } from './support/guide.ts'

const one = {
  id: 'dep-1',
  name: 'Last one',
  plan: 'Dedicated',
  isTrial: false,
  status: 'running',
  outcome: 'stops',
}

function named(...names: string[]): Promise<Page> {
  const deployments = [...names.map((name, index) => ({ ...one, id: `d${index}`, name })), one]
  return showUntil('Last one', { impact: (impact) => ({ ...impact, deployments }) })
}

describe('unlink guide, deployment names', () => {
  it('shows markup as the letters that it is', async () => {
    const { guide } = await named('<img src=x onerror=alert(1)>', '{date} {{x}} ${y}')
    expect(rows(guide)[0]![0]).to.equal('<img src=x onerror=alert(1)>')
    expect(rows(guide)[1]![0]).to.equal('{date} {{x}} ${y}')
    expect(guide.shadowRoot!.querySelector('img')).to.equal(null)
  })

  it('keeps a name that turns the direction of writing inside its own cell', async () => {
    const { guide } = await named('\u202Egnikcatta\u2066')
    const name = guide.shadowRoot!.querySelector('tbody th .name')!
    expect(name.localName).to.equal('bdi')
    expect(getComputedStyle(name).unicodeBidi).to.equal('isolate')
  })

  it('clips a name of ten thousand letters instead of breaking the page', async () => {
    const { guide } = await named('w'.repeat(10_000))
    guide.parentElement!.style.width = '320px'
    await aTimeout(50)
    const row = guide.shadowRoot!.querySelector('tbody tr')!
    expect(row.getBoundingClientRect().height).to.be.below(200)
    expect(guide.scrollWidth).to.be.at.most(320)
    expect(row.querySelector('.name')!.getBoundingClientRect().width).to.be.at.most(320)
  })

  for (const [dir, side, name] of [
    ['rtl', 'right', 'a line of its own '.repeat(3)],
    ['ltr', 'left', 'سطر خاص '.repeat(9)],
  ] as const) {
    it(`stands a name of several lines where everything stands, at the ${side}, whatever it is written in`, async () => {
      document.documentElement.dir = dir
      try {
        const { guide } = await named(name)
        const [box] = guide.shadowRoot!.querySelectorAll('tbody th .name')
        const lines = document.createRange()
        lines.selectNodeContents(box!)
        const edges = Array.from(lines.getClientRects(), (line) => Math.round(line[side]))
        expect(edges.length).to.be.above(1)
        for (const edge of edges) expect(edge).to.be.closeTo(box!.getBoundingClientRect()[side], 8)
      } finally {
        document.documentElement.removeAttribute('dir')
      }
    })
  }

  for (const [what, name] of [
    ['an empty name', ''],
    ['blanks', ' \t\u3000'],
    ['zero-width characters', '\u200B\u2060\uFEFF'],
  ] as const) {
    it(`says that there is no name instead of showing ${what}`, async () => {
      const { guide } = await named(name)
      expect(rows(guide)[0]![0]).to.equal('Deployment without a name')
    })
  }
})
