// Look: the guard of the host's colours, colour by colour, and where an engine cannot keep them.
import { expect } from '@open-wc/testing'
import { contrast, painted } from '../../support/contrast.ts'
import { canKeepBetween } from '../../../src/components/look/accent.ts'
import { tokens } from '../../../src/components/look/tokens.ts'

/** What our texts stand on. */
const grounds = ['--_surface', '--_soft', '--_danger-soft', '--_warning-soft', '--_success-soft']
const places = [
  ...grounds,
  '--_accent',
  '--_danger',
  '--_warning',
  '--_accent-fill',
  '--_on-accent',
]

/** Every colour with channels of 0, a third, two thirds and all, and then the greys between. */
const levels = ['00', '55', 'aa', 'ff']
const sweep = [
  ...levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => `#${r}${g}${b}`))),
  ...Array.from({ length: 16 }, (_, at) => `#${at.toString(16).repeat(6)}`),
  'color(display-p3 0 1 0)',
  'oklch(0.7 0.3 150)',
  'hsl(60 100% 50% / 0.1)',
  'transparent',
]

/** @param css the tokens, as an engine reads them */
function stand(css: string): (name: string) => ReturnType<typeof painted> {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + places.map((name) => `.${name} { color: var(${name}) }`).join('\n'))
  root.adoptedStyleSheets = [sheet]
  for (const name of places) {
    const place = document.createElement('i')
    place.className = name
    root.append(place)
  }
  document.body.append(host)
  return (name) => painted(getComputedStyle(root.querySelector(`.${CSS.escape(name)}`)!).color)
}

function wear(scheme: string, colour: string): void {
  const { style } = document.body
  style.colorScheme = scheme
  for (const name of ['primary', 'danger', 'warning']) {
    style.setProperty(`--el-color-${name}`, colour)
  }
}

function faint(colourOf: ReturnType<typeof stand>): string[] {
  return ['light', 'dark'].flatMap((scheme) =>
    sweep.flatMap((colour) => {
      wear(scheme, colour)
      const fill = colourOf('--_accent-fill')
      const pairs = [
        ['text on a button', contrast(fill, colourOf('--_on-accent')), 4.5],
        ['a button on a panel', contrast(fill, colourOf('--_surface')), 3],
        ...['--_accent', '--_danger', '--_warning'].flatMap((name) =>
          grounds.map(
            (ground) =>
              [`${name} on ${ground}`, contrast(colourOf(name), colourOf(ground)), 4.5] as const,
          ),
        ),
      ] as const
      return pairs
        .filter(([, ratio, least]) => ratio < least)
        .map(([what, ratio]) => `${scheme} ${colour}: ${what} is ${ratio.toFixed(2)}:1`)
    }),
  )
}

afterEach(() => {
  document.body.removeAttribute('style')
  document.body.replaceChildren()
})

describe('the colours of a host', () => {
  it('can be read on every ground of ours, whatever they are', () => {
    expect(CSS.supports(canKeepBetween.cssText.slice(1, -1)), 'this engine keeps them').to.equal(
      true,
    )
    expect(faint(stand(tokens.cssText))).to.deep.equal([])
  }).timeout(30_000)

  it('give way to ours, which can be read, in an engine without relative colours', () => {
    const older = tokens.cssText.replaceAll(canKeepBetween.cssText, '(color: what-comes-later)')
    expect(older).not.to.equal(tokens.cssText)
    const colourOf = stand(older)
    expect(faint(colourOf)).to.deep.equal([])
    wear('light', '#ff0000')
    expect(colourOf('--_accent')).to.deep.equal([0, 122, 78])
  }).timeout(30_000)

  it('keep their hue: red stays red, and a readable colour stays as it is', () => {
    const colourOf = stand(tokens.cssText)
    wear('light', '#ff0000')
    const [red, green, blue] = colourOf('--_accent')
    expect(red).to.be.greaterThan(3 * Math.max(green, blue))
    wear('light', '#0b3d91')
    expect(colourOf('--_accent')).to.deep.equal([11, 61, 145])
  })

  it('are what the host says of this element before what Element Plus says of the page', () => {
    const colourOf = stand(tokens.cssText)
    wear('light', '#ff0000')
    document.body.style.setProperty('--emqx-billing-color-primary', '#0b3d91')
    expect(colourOf('--_accent')).to.deep.equal([11, 61, 145])
  })
})
