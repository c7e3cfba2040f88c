// Test support: the trap catches what nobody else does, so that no test passes over it.
import { expect } from '@open-wc/testing'
import { takeCaught } from './trap.ts'

/** What each of these does is forbidden on every page of every test. */
const forbidden: [what: string, act: () => void, report: RegExp][] = [
  [
    'a style attribute',
    () => document.createElement('i').setAttribute('style', 'color: red'),
    /style-src-attr/,
  ],
  [
    'a style element',
    () => {
      const style = document.createElement('style')
      style.textContent = 'i { color: red }'
      document.head.append(style)
      style.remove()
    },
    /style-src-elem/,
  ],
  [
    'an event handler in markup',
    () => document.createElement('i').setAttribute('onclick', 'void 0'),
    /script-src-attr|require-trusted-types-for/,
  ],
  [
    'a script in the page',
    () => {
      const script = document.createElement('script')
      script.append('globalThis.ran = true')
      document.head.append(script)
      script.remove()
    },
    /script-src-elem|require-trusted-types-for/,
  ],
  [
    'a picture of another site',
    () => {
      const image = new Image()
      image.src = 'https://elsewhere.example/pixel'
    },
    /img-src https:\/\/elsewhere\.example/,
  ],
]

/** Browsers report when they like, some after the deed has failed already. */
function report(): Promise<unknown> {
  return new Promise((resolve) =>
    addEventListener('securitypolicyviolation', resolve, { once: true }),
  )
}

describe('the trap (fault 39)', () => {
  for (const [what, act, words] of forbidden) {
    it(`catches ${what}, which breaks the policy of the page`, async () => {
      const told = report()
      try {
        act()
      } catch {
        // Trusted Types throw as well, which is not what is asked here.
      }
      await told
      const [caught = ''] = await takeCaught()
      expect(caught).to.match(/^content security policy: /)
      expect(caught).to.match(words)
    })
  }

  it('catches markup that is made of a text, where the browser has Trusted Types', async () => {
    const make = () => (document.createElement('i').innerHTML = '<b>x</b>')
    const caught = async () => (await takeCaught()).join()
    if ('trustedTypes' in globalThis) {
      expect(make).to.throw(TypeError)
      expect(await caught()).to.match(/require-trusted-types-for/)
    } else {
      expect(make()).to.equal('<b>x</b>')
      expect(await caught()).to.equal('')
    }
  })

  it('catches code that is made of a text', async () => {
    // oxlint-disable-next-line typescript/no-implied-eval -- that it is refused is the point
    expect(() => new Function('return 1')).to.throw()
    expect((await takeCaught()).join()).to.match(/content security policy: /)
  })

  it('catches a request to another site', async () => {
    const told = report()
    await fetch('https://elsewhere.example/').catch(() => undefined)
    await told
    expect((await takeCaught()).join()).to.match(/connect-src https:\/\/elsewhere\.example/)
  })

  it('catches an error in a listener, a rejection and a word on console.error', async () => {
    const target = new EventTarget()
    target.addEventListener('x', () => {
      throw new Error('of a listener')
    })
    target.dispatchEvent(new Event('x'))
    void Promise.reject(new Error('of a promise'))
    console.error('said aloud')
    const caught = (await takeCaught()).join('\n')
    expect(caught).to.match(/error: Error: of a listener/)
    expect(caught).to.match(/unhandled rejection: Error: of a promise/)
    expect(caught).to.match(/console\.error: said aloud/)
  })
})
