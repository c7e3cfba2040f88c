// Link status: what a customer can hand to support, and nothing more.
import { expect } from '@open-wc/testing'
import { supportText } from '../../../src/components/link-status/support-details.ts'
import { pause, until } from '../../support/quick-time.ts'
import { refuseLinks, stage, words } from './support/stage.ts'

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
}
afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'))

async function failedPage() {
  const page = await stage({ arrives: true, canned: refuseLinks('credit_card_on_file') })
  await page.modal(/A credit card/)
  page.control('Details for support').click()
  return page
}

describe('link status, details for support', () => {
  it('shows code, correlation id and time', async () => {
    const page = await failedPage()
    const details = words(page.dialog.querySelector('details'))
    expect(details).to.match(/Code credit_card_on_file/)
    expect(details).to.match(/Correlation ID req-4711/)
    expect(details).to.match(/Time \S+/)
  })

  it('copies them without a name, an e-mail or an account id', async () => {
    let copied = ''
    clipboard(async (text) => void (copied = text))
    const page = await failedPage()
    await page.click('Copy details')
    await until(() => page.has('Copied'), 'it says that it is copied')
    expect(page.spoken).to.equal('Copied')
    expect(copied.split('\n').map((each) => each.split(':')[0])).to.deep.equal([
      'EMQX billing, AWS Marketplace',
      'state',
      'code',
      'correlation id',
      'time',
      'elements',
    ])
    expect(copied).not.to.match(/@|Factory|acc-|reg-|9012|•|token|agmt/)
  })

  it('asks to copy by hand where the browser refuses', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    const page = await failedPage()
    await page.click('Copy details')
    await until(() => page.has('Select the text and copy it.'), 'it says what to do')
    expect(page.spoken).to.match(/Select the text/)
  })

  it('asks to copy by hand where there is no clipboard, as on plain http', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    const page = await failedPage()
    await page.click('Copy details')
    await until(() => page.has('Select the text and copy it.'), 'it says what to do')
  })

  it('offers to copy anew for the next story', async () => {
    clipboard(async () => undefined)
    const page = await failedPage()
    await page.click('Copy details')
    await until(() => page.has('Copied'), 'it says that it is copied')
    await page.click('Try again')
    await page.asked('POST /marketplace/links', 2)
    await page.modal(/A credit card/)
    expect(page.has('Copy details')).to.equal(true)
  })

  it('says nothing about a copy that is done only when another story is told', async () => {
    let done = (): void => undefined
    clipboard(() => new Promise((resolve) => (done = resolve)))
    const page = await failedPage()
    await page.click('Copy details')
    await page.click('Try again')
    await page.asked('POST /marketplace/links', 2)
    await page.modal(/A credit card/)
    done()
    await pause(50)
    expect(page.has('Copied')).to.equal(false)
    expect(page.has('Copy details')).to.equal(true)
  })

  it('leaves out what is not known', () => {
    const text = supportText({ state: 'pending', at: 0, version: '1.2.3' })
    expect(text).to.equal(
      'EMQX billing, AWS Marketplace\nstate: pending\ntime: 1970-01-01T00:00:00.000Z\nelements: 1.2.3',
    )
  })
})
