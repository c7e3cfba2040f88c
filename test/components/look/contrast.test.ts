// Look: whatever colour a host makes its own, everything in every state can be read.
import { expect } from '@open-wc/testing'
import { faintButtons, faintMarks, faintTexts } from '../../support/contrast.ts'
import { galleryStates, hang, type Hung } from '../gallery/support/room.ts'

/** EMQX's, Element Plus's, and those that are hardest: pale, dark, in between, and saturated. */
const brands = {
  emqx: '#00b173',
  'element-plus': '#409eff',
  white: '#ffffff',
  'near-white': '#f8f8f2',
  black: '#000000',
  'near-black': '#0b0c10',
  'mid-grey': '#777777',
  yellow: '#ffee00',
  blue: '#0000ff',
  red: '#ff0000',
  magenta: '#ff00ff',
  translucent: 'rgb(255 255 255 / 20%)',
}
const { documentElement } = document
const touch = /:(?:hover|focus-visible)/

/** What a pointer and a Tab key would do to every link and button at once. */
function touched(root: ShadowRoot): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) =>
    Array.from(cssRules, ({ cssText }) => cssText).filter((text) => touch.test(text)),
  )
  sheet.replaceSync(rules.join('\n').replace(new RegExp(touch, 'g'), ':not(#none)'))
  return sheet
}

function measured({ roots }: Hung): string[] {
  return roots().flatMap((root) => {
    const calm = [...faintTexts(root), ...faintMarks(root), ...faintButtons(root)]
    const sheets = [...root.adoptedStyleSheets]
    root.adoptedStyleSheets = [...sheets, touched(root)]
    const more = [...faintTexts(root), ...faintMarks(root), ...faintButtons(root)]
    root.adoptedStyleSheets = sheets
    return [...calm, ...more.map((line) => `touched: ${line}`)]
  })
}

function eachLook(hung: Hung): string[] {
  for (const root of hung.roots()) {
    for (const details of root.querySelectorAll('details')) details.open = true
  }
  return ['light', 'dark'].flatMap((theme) =>
    Object.entries(brands).flatMap(([name, brand]) => {
      documentElement.style.colorScheme = theme
      for (const property of ['--el-color-primary', '--el-color-danger', '--el-color-warning']) {
        documentElement.style.setProperty(property, brand)
      }
      document.body.className = theme
      return measured(hung).map((line) => `${hung.name}, ${theme}, ${name}: ${line}`)
    }),
  )
}

const page = new CSSStyleSheet()
page.replaceSync('body.light { background: #f9fafb } body.dark { background: #18191d }')
let hung: Hung | undefined

beforeEach(() => (document.adoptedStyleSheets = [page]))
afterEach(() => {
  hung?.takeDown()
  hung = undefined
  documentElement.removeAttribute('style')
  document.body.removeAttribute('class')
  document.adoptedStyleSheets = []
})

/** Failures are told in one form: three of them stand for all, with names, without, and in danger. */
const shown = galleryStates.filter(
  ({ state }) =>
    !state.startsWith('failed-') || /credit_card|insufficient_role|payment/.test(state),
)

describe('what is too faint', () => {
  it('is found: texts, icons, rings and buttons, at rest and under the pointer', async () => {
    hung = await hang(galleryStates.find(({ state }) => state === 'failed-credit_card_on_file')!)
    expect(measured(hung)).to.deep.equal([])
    for (const [rule, found] of Object.entries({
      'h2 { color: #999 }': /^2\.\d+:1 A credit card/,
      '.icon { stroke: #bbb }': /^1\.\d+:1 icon in/,
      'a.button.primary { background: #ddd; border-color: #ddd; color: #333 }': /:1 button/,
      'a.button.primary:hover { color: #888 }': /^touched: \d\.\d+:1 Remove/,
      'button:focus-visible { outline-color: #eee }': /^touched: 1\.\d+:1 ring/,
    })) {
      const [root] = hung.roots()
      const sheets = [...root!.adoptedStyleSheets]
      const spoiled = new CSSStyleSheet()
      spoiled.replaceSync(rule)
      root!.adoptedStyleSheets = [...sheets, spoiled]
      expect(measured(hung).join('\n'), rule).to.match(new RegExp(found, 'm'))
      root!.adoptedStyleSheets = sheets
    }
  })
})

describe('with any brand colour, in light and dark, at rest and under the pointer', () => {
  for (const state of shown) {
    it(`${state.element} can be read: ${state.title}`, async () => {
      hung = await hang(state)
      expect(eachLook(hung)).to.deep.equal([])
    }).timeout(60_000)
  }
})
