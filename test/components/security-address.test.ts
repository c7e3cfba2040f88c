// Security: whoever writes the link that a customer clicks on decides neither what is asked nor of whom.
import { expect } from '@open-wc/testing'
import { stage, type Stage } from './link-status/support/stage.ts'

const hostile = [
  'apiBase=https://evil.example/api',
  'api-base=//evil.example',
  'registrationId=reg-of-somebody-else',
  'x-amzn-marketplace-token=stolen',
  'link=lnk-1&version=99&state=active',
  'confirm=1&confirmation=not_required&autoLink=true',
  'account=acc_other&lang=%3Cimg%20src%3Dx%3E',
  '__proto__[state]=active&constructor.prototype.state=active',
].join('&')

async function walked(search: string): Promise<Stage> {
  const page = await stage({ scenario: 'confirmation-required', arrives: true, search })
  // The name comes with an answer of its own.
  await page.modal(/Link these two accounts.*olivia@factory\.example/)
  return page
}

describe('the address of the page', () => {
  it('changes no request and no word, whatever it says beside "he comes from AWS"', async () => {
    const plain = await walked('')
    const [asked, said] = [plain.requests.slice(), plain.modalText]
    plain.element.remove()
    const page = await walked(hostile)
    expect(page.requests).to.deep.equal(asked)
    expect(page.sent).to.deep.equal([])
    expect(page.modalText).to.equal(said)
  })

  it('cannot claim that somebody is linked', async () => {
    const page = await stage({ search: `marketplace=aws&marketplace_error=active&${hostile}` })
    await page.asked('GET /marketplace/link')
    await page.modal(/./)
    expect(page.modalText).not.to.match(/accounts are linked/)
    expect(page.states).not.to.include('active')
    expect(page.sent).to.deep.equal([])
  })
})
