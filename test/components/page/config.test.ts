// Configuration: what the page says, what an attribute says, and which of them counts.
import { expect } from '@open-wc/testing'
import {
  configOf,
  configureBilling,
  currentConfig,
  defaultProductName,
  onConfigChange,
} from '../../../src/components/page/config.ts'

afterEach(() => configureBilling({}))

describe('configuration', () => {
  it('is empty until the page says something, except for the product’s name', () => {
    configureBilling({})
    const { productName, ...rest } = configOf({})
    expect(productName).to.equal(defaultProductName)
    expect(Object.values(rest).filter((value) => value !== undefined)).to.deep.equal([])
  })

  it('lets an attribute win over the page', () => {
    configureBilling({ apiBase: '/page', ticketUrl: '/page-ticket', productName: 'Page' })
    const own = configOf({ apiBase: '/own', productName: 'Own' })
    expect(own.apiBase).to.equal('/own')
    expect(own.ticketUrl).to.equal('/page-ticket')
    expect(own.productName).to.equal('Own')
  })

  it('takes an empty attribute, and what a framework makes of an object, for none', () => {
    configureBilling({ apiBase: '/page' })
    for (const apiBase of ['', '[object Object]', 42, null, undefined, {}] as never[]) {
      expect(configOf({ apiBase }).apiBase).to.equal('/page')
    }
  })

  it('replaces the earlier configuration as a whole, and tells every element', () => {
    let told = 0
    const end = onConfigChange(() => (told += 1))
    configureBilling({ apiBase: '/a', ticketUrl: '/t' })
    configureBilling({ apiBase: '/b' })
    expect(told).to.equal(2)
    expect(currentConfig().ticketUrl).to.equal(undefined)
    end()
    configureBilling({})
    expect(told).to.equal(2)
  })

  it('tells the others too when one of them leaves while it is told', () => {
    const heard: string[] = []
    const ends = ['a', 'b', 'c'].map((name) =>
      onConfigChange(() => {
        heard.push(name)
        if (name === 'a') ends[0]!()
      }),
    )
    configureBilling({})
    expect(heard).to.deep.equal(['a', 'b', 'c'])
    for (const end of ends) end()
  })

  it('cannot be changed from outside afterwards', () => {
    const config = { apiBase: '/a' }
    configureBilling(config)
    config.apiBase = '/evil'
    expect(currentConfig().apiBase).to.equal('/a')
    expect(Object.isFrozen(currentConfig())).to.equal(true)
  })

  it('reads nothing from a polluted prototype', () => {
    const prototype = Object.prototype as { apiBase?: string }
    prototype.apiBase = 'https://evil.example'
    try {
      configureBilling({})
      expect(currentConfig().apiBase).to.equal(undefined)
    } finally {
      delete prototype.apiBase
    }
  })
})
