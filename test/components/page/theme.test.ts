// Theme: an element follows the host's switch, and without one the colour scheme around it.
import { expect, fixture, html } from '@open-wc/testing'
import type { BillingElement } from '../../../src/components/element/billing-element.ts'
import '../../../src/define/link-status.ts'

const { documentElement } = document
afterEach(() => {
  documentElement.removeAttribute('data-theme')
  documentElement.removeAttribute('class')
  documentElement.style.removeProperty('color-scheme')
})

async function themed(): Promise<BillingElement> {
  return fixture(html`<emqx-billing-link-status></emqx-billing-link-status>`)
}

function states(element: Element): string[] {
  return ['dark', 'light'].filter((state) => element.matches(`:state(${state})`))
}

const turn = async (element: BillingElement): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve))
  await element.updateComplete
}

describe('theme', () => {
  it('follows the host’s switch while it is turned', async () => {
    const element = await themed()
    expect(states(element)).to.deep.equal([])
    documentElement.dataset['theme'] = 'dark'
    await turn(element)
    expect(states(element)).to.deep.equal(['dark'])
    documentElement.dataset['theme'] = 'light'
    await turn(element)
    expect(states(element)).to.deep.equal(['light'])
    documentElement.removeAttribute('data-theme')
    documentElement.className = 'dark'
    await turn(element)
    expect(states(element)).to.deep.equal(['dark'])
  })

  it('hears no more of it once it is gone, and again when it is back', async () => {
    const element = await themed()
    const parent = element.parentElement!
    element.remove()
    documentElement.dataset['theme'] = 'dark'
    await turn(element)
    expect(states(element)).to.deep.equal([])
    parent.append(element)
    await turn(element)
    expect(states(element)).to.deep.equal(['dark'])
  })

  it('lets the switch win over the scheme', async () => {
    const element = await themed()
    const colour = (): string =>
      getComputedStyle(element.shadowRoot!.querySelector('dialog')!).color
    documentElement.dataset['theme'] = 'light'
    await turn(element)
    const light = colour()
    documentElement.style.setProperty('color-scheme', 'dark')
    expect(colour()).to.equal(light)
  })
})
