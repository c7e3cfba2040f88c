// Every state: axe with all of its rules, in light, in dark and in the colours that a system forces, from
// left to right and from right to left. Only Chromium's tools can force colours.
import { expect } from '@open-wc/testing'
import { executeServerCommand } from '@web/test-runner-commands'
import axe from 'axe-core'
import { faintMarks, faintTexts } from '../../support/contrast.ts'
import { galleryStates, hang, type Hung } from '../gallery/support/room.ts'

/** AAA is no aim here, and a rule that axe has retired tells nothing. */
const unwanted = new Set(['wcag2aaa', 'wcag2a-obsolete', 'deprecated'])
const rules = axe
  .getRules()
  .filter(({ tags }) => !tags.some((tag) => unwanted.has(tag)))
  .map(({ ruleId }) => ruleId)

const looks = ['light', 'dark', 'forced colours'] as const
const directions = ['ltr', 'rtl'] as const
const { documentElement } = document

/** A host's page: the ground of its scheme, and a heading above everything. */
const ground = new CSSStyleSheet()
ground.replaceSync('html { background: Canvas; color: CanvasText }')

let hung: Hung | undefined
before(() => (document.adoptedStyleSheets = [ground]))
after(() => (document.adoptedStyleSheets = []))
afterEach(async () => {
  hung?.takeDown()
  hung = undefined
  documentElement.removeAttribute('dir')
  documentElement.removeAttribute('style')
  await forceColours(false)
})

async function hangUp(name: string): Promise<Hung> {
  const state = galleryStates.find((each) => name === nameOf(each))!
  hung = await hang(state)
  const heading = document.createElement('h1')
  heading.textContent = 'Billing'
  document.querySelector('main')!.prepend(heading)
  for (const root of hung.roots()) {
    for (const details of root.querySelectorAll('details')) details.open = true
  }
  return hung
}

function nameOf({ element, state }: (typeof galleryStates)[number]): string {
  return `${element}, ${state}`
}

async function forceColours(force: boolean): Promise<void> {
  await executeServerCommand('forced-colors', force)
  expect(matchMedia('(forced-colors: active)').matches).to.equal(force)
}

/** What axe finds on the whole page, as a line each. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: { type: 'rule', values: rules },
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** axe asks for the colour of the letters by a property that tells of no forced colour. */
function faint(shown: Hung): string[] {
  return shown.roots().flatMap((root) => [...faintTexts(root), ...faintMarks(root)])
}

async function eachLook(shown: Hung): Promise<string[]> {
  const found: string[] = []
  for (const look of looks) {
    const forced = look === 'forced colours'
    await forceColours(forced)
    documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light'
    for (const direction of directions) {
      documentElement.dir = direction
      const lines = [...(await faults()), ...(forced ? faint(shown) : [])]
      found.push(...lines.map((line) => `${look}, ${direction}: ${line}`))
    }
  }
  return found
}

describe('axe with all rules, in light, dark and forced colours, from both sides', () => {
  it('knows the criteria of WCAG 2.2, and advice that is none', () => {
    for (const rule of ['target-size', 'heading-order', 'color-contrast', 'p-as-heading']) {
      expect(rules).to.include(rule)
    }
  })

  it('finds a nameless button and a faint text in each look', async () => {
    const shown = await hangUp('link-status, pending')
    const [root] = shown.roots()
    root!.querySelector('dialog')!.append(document.createElement('button'))
    const spoiled = new CSSStyleSheet()
    spoiled.replaceSync('h2 { color: #8888; forced-color-adjust: none }')
    root!.adoptedStyleSheets.push(spoiled)
    const found = await eachLook(shown)
    for (const look of looks) {
      for (const direction of directions) {
        const lines = found.filter((line) => line.startsWith(`${look}, ${direction}: `)).join('\n')
        expect(lines).to.match(/button-name: <button>/)
        expect(lines).to.match(/color-contrast: <h2|\d:1 Waiting for AWS/)
      }
    }
  }).timeout(15_000)

  for (const name of galleryStates.map(nameOf)) {
    it(`finds no fault in the state ${name}`, async () => {
      expect(await eachLook(await hangUp(name))).to.deep.equal([])
    }).timeout(30_000)
  }
})
