// Defining tags: a second copy never throws, and the first one stays.
import { expect } from '@open-wc/testing'
import { defineElement, version } from '../../../src/components/element/define-element.ts'

const told: string[] = []
const { warn } = console
beforeEach(() => {
  told.length = 0
  console.warn = (...values: unknown[]) => told.push(values.join(' '))
})
afterEach(() => {
  console.warn = warn
})

function element(of: string | undefined): CustomElementConstructor & { version?: string } {
  const made = class extends HTMLElement {}
  return of === undefined ? made : Object.assign(made, { version: of })
}

describe('defining tags (fault 23)', () => {
  it('defines a free tag', () => {
    const made = element('1.0.0')
    defineElement('emqx-test-free', made)
    expect(customElements.get('emqx-test-free')).to.equal(made)
    expect(told).to.deep.equal([])
  })

  it('leaves the first one in place without a word, of the same version or another', () => {
    const made = element('1.0.0')
    defineElement('emqx-test-copy', made)
    for (const other of [made, element('1.0.0'), element('2.0.0')]) {
      defineElement('emqx-test-copy', other)
    }
    expect(customElements.get('emqx-test-copy')).to.equal(made)
    expect(told).to.deep.equal([])
  })

  it('does not throw when somebody else owns the tag', () => {
    const foreign = element(undefined)
    customElements.define('emqx-test-foreign', foreign)
    defineElement('emqx-test-foreign', element('1.0.0'))
    expect(customElements.get('emqx-test-foreign')).to.equal(foreign)
    expect(told).to.deep.equal([])
  })

  it('has the version of the package', async () => {
    const response = await fetch('/package.json')
    const { version: ofPackage } = (await response.json()) as { version: string }
    expect(version).to.equal(ofPackage)
  })
})
