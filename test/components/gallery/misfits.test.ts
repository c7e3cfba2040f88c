// The gallery: what the tests of its languages look for, they find.
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { speak } from './support/languages.ts'
import { misfits } from './support/misfits.ts'
import { hardCoded, pseudo } from './support/pseudo.ts'
import { galleryStates, hang, type Hung } from './support/room.ts'

let hung: Hung | undefined

after(() => setViewport({ width: 800, height: 600 }))
afterEach(() => {
  hung?.takeDown()
  document.documentElement.removeAttribute('dir')
})

/** Each is what somebody could do to a view tomorrow. */
const spoilings: Readonly<Record<string, (part: (selector: string) => HTMLElement) => void>> = {
  'sticks out of the window': (part) => (part('h2').style.textIndent = '400px'),
  'sticks out of <h2': (part) => (part('h2').style.textIndent = '-70px'),
  'sticks out of <button': (part) => {
    part('button.quiet').style.whiteSpace = 'nowrap'
    part('button.quiet').textContent = pseudo('Nothing that we could tell you about right now')
  },
  'sticks out of <p': (part) => {
    part('.content p').style.overflow = 'hidden'
    part('.content p').style.blockSize = '14px'
  },
  'which is wider than it shows': (part) => (part('.content').style.marginInlineEnd = '-60px'),
  '” is over “': (part) => (part('.content p').style.marginBlockStart = '-40px'),
  '” is over <svg>': (part) => (part('h2').style.marginInlineStart = '-40px'),
  'ends where it begins': (part) => {
    document.documentElement.dir = 'rtl'
    part('.content p').style.unicodeBidi = 'normal'
    part('.content p').append(' Nothing is lost.')
  },
  'never translated: . and done': (part) => part('.content p').append(' and done'),
  'never translated: Done': (part) => part('.content p').setAttribute('aria-label', 'Done'),
}

describe('of what does not fit or was never translated', () => {
  for (const [line, spoil] of Object.entries(spoilings)) {
    it(`is found: ${line}`, async () => {
      hung = await hang(galleryStates.find(({ state }) => state === 'failed-credit_card_on_file')!)
      await setViewport({ width: 320, height: 900 })
      await speak(hung, 'pseudo')
      const { roots } = hung
      const found = () => [...misfits(roots()), ...hardCoded(roots())].join('\n')
      expect(found()).to.equal('')
      spoil((selector) => roots()[0]!.querySelector<HTMLElement>(selector)!)
      expect(found()).to.include(line)
    })
  }
})
