// Defining tags: a second copy never throws, and another version is told of once.
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

  it('is silent about the same class and about a second copy of the same version', () => {
    const made = element('1.0.0')
    defineElement('emqx-test-copy', made)
    defineElement('emqx-test-copy', made)
    defineElement('emqx-test-copy', element('1.0.0'))
    expect(customElements.get('emqx-test-copy')).to.equal(made)
    expect(told).to.deep.equal([])
  })

  it('leaves the first version in place and warns about another one', () => {
    const made = element('1.0.0')
    defineElement('emqx-test-two', made)
    defineElement('emqx-test-two', element('2.0.0'))
    expect(customElements.get('emqx-test-two')).to.equal(made)
    expect(told).to.have.length(1)
    expect(told[0]).to.match(/<emqx-test-two>.*version 1\.0\.0.*2\.0\.0/)
  })

  it('warns once, however often the same door is opened and however many tags it has', () => {
    for (const tag of ['emqx-test-often', 'emqx-test-beside']) {
      defineElement(tag, element('1.0.0'))
      for (let turn = 0; turn < 3; turn += 1) defineElement(tag, element('3.0.0'))
    }
    expect(told).to.have.length(1)
  })

  it('does not throw when somebody else owns the tag', () => {
    customElements.define('emqx-test-foreign', element(undefined))
    defineElement('emqx-test-foreign', element('1.0.0'))
    expect(told).to.have.length(1)
  })

  it('has the version of the package', async () => {
    const response = await fetch('/package.json')
    const { version: ofPackage } = (await response.json()) as { version: string }
    expect(version).to.equal(ofPackage)
  })
})
