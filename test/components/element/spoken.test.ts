// All elements: what a virtual screen reader says, when it reads them and when they have news. It does not
// enter shadow roots by itself, so it is started inside of them.
import { expect } from '@open-wc/testing'
import { virtual } from '@guidepup/virtual-screen-reader/browser.js'
import { joinSession } from '../../../src/api/session/index.ts'
// At hand, so that it is drawn as soon as it is asked for.
import '../../../src/components/subscribe-link/precheck.ts'
import '../../../src/components/unlink-guide/guide.ts'
import '../../../src/define.ts'
import { pause, until } from '../../support/quick-time.ts'
import {
  confirming,
  refuseLinks,
  stage,
  waiting,
  type Stage,
} from '../link-status/support/stage.ts'

afterEach(() => virtual.stop())

async function put(tag: string): Promise<HTMLElement> {
  const element = document.createElement(`emqx-billing-${tag}`)
  if (tag === 'subscribe-link') element.setAttribute('precheck', '')
  document.body.append(element)
  return element
}
afterEach(() => {
  for (const tag of ['subscribe-link', 'payment-method', 'unlink-guide']) {
    document.querySelector(`emqx-billing-${tag}`)?.remove()
  }
})

/** Waits for what is inside, and until it says so. */
async function inside(root: () => ParentNode | null | undefined, part: string, text: RegExp) {
  return until(
    () => {
      const found = root()?.querySelector(part)
      return found && text.test(found.textContent) && found
    },
    () => `${part} says ${text}; it says ${root()?.textContent}`,
  )
}

/** Everything that is said from the first line to the last. */
async function readThrough(container: Element): Promise<string[]> {
  await virtual.start({ container })
  const first = await virtual.lastSpokenPhrase()
  for (let turn = 0; turn < 150; turn += 1) {
    await virtual.next()
    if (turn > 0 && (await virtual.lastSpokenPhrase()) === first) break
  }
  const phrases = await virtual.spokenPhraseLog()
  return phrases.filter((phrase) => !phrase.startsWith('end of ') && phrase !== ',')
}

/** What is said without being asked for. */
async function news(): Promise<string[]> {
  const phrases = await virtual.spokenPhraseLog()
  return phrases.filter((phrase) => /^(polite|assertive): /.test(phrase))
}

/** As when the customer comes back to the page. */
function askAgain({ apiBase }: Stage): void {
  const lease = joinSession({ apiBase }, [], () => undefined)
  lease.session.refresh()
  lease.end()
}

describe('a virtual screen reader', () => {
  it('reads the modal in the order of the screen, each step with its progress', async () => {
    const page = await waiting()
    const phrases = await readThrough(page.dialog)
    const wanted = [
      /^dialog, Waiting for AWS to confirm, Linking has started\./,
      /^heading, Waiting for AWS to confirm, level 2$/,
      /^button, Close$/,
      /^Linking has started\./,
      /^EMQX account$/,
      /^Factory Cloud$/,
      /^AWS Billing Account$/,
      /^ending in 9012$/,
      /^list, Progress$/,
      /^listitem.* position 1, set size 4$/,
      /^Subscribed on AWS Marketplace$/,
      /^done$/,
      /^listitem.* position 3, set size 4$/,
      /^Confirmed by AWS$/,
      /^in progress$/,
      /^Billing switched to AWS Marketplace$/,
      /^to come$/,
      /^button, Close$/,
    ]
    let at = 0
    for (const each of wanted) {
      const found = phrases.findIndex((phrase, index) => index >= at && each.test(phrase))
      expect(found, `${each} after "${phrases[at - 1]}" in ${phrases.join(' | ')}`).to.be.at.least(
        0,
      )
      at = found + 1
    }
    expect(phrases.join(), 'what is only painted').not.to.match(/•|icon|svg/)
  }).timeout(15_000)

  it('says news of the modal once, and nothing each second', async () => {
    const page = await waiting()
    await virtual.start({ container: page.dialog })
    await pause(300)
    expect(await news()).to.deep.equal([])
    page.mock.advance(300)
    await page.modal(/longer than usual/)
    page.mock.aws('confirm')
    await page.modal(/are linked/)
    await pause(200)
    expect(await news()).to.deep.equal([
      'polite: AWS is taking longer than usual. That happens, and nothing is lost. You can close this window and carry on working.',
      'polite: Your accounts are linked. Usage of this EMQX account is now billed through AWS Marketplace.',
    ])
  })

  it('says a refusal with its cause and what to do', async () => {
    const page = await confirming({ canned: refuseLinks('voucher_in_use') })
    await virtual.start({ container: page.dialog })
    await page.click('Link accounts')
    await page.modal(/A voucher is in use/)
    await pause(100)
    expect((await news()).at(-1)).to.match(
      /^polite: A voucher is in use\. .*cannot be combined.* Wait until it ends or remove it/,
    )
  })

  it('says what the pop-up tells, wherever the customer is on the page', async () => {
    const page = await waiting()
    await page.click('Close')
    await page.pops(/Linking to AWS Marketplace/)
    await virtual.start({ container: page.element.shadowRoot!.querySelector('.region')! })
    page.mock.aws('confirm')
    await page.pops(/is linked/)
    await pause(200)
    expect(await news()).to.deep.equal(['polite: Your AWS account is linked.'])
  })

  it('reads the payment method as a term with its description, and says when it is another', async () => {
    const page = await stage({ scenario: 'credit-card', element: false })
    const { shadowRoot } = await put('payment-method')
    const field = await inside(() => shadowRoot, '.field', /Visa ending in/)
    expect((await readThrough(field)).slice(0, 4)).to.deep.equal([
      'term',
      'Payment Method',
      'definition',
      'Visa ending in 4242',
    ])
    await virtual.stop()
    await virtual.start({ container: shadowRoot!.querySelector('[role=status]')! })
    await page.pay('remove_credit_card')
    askAgain(page)
    await inside(() => shadowRoot, '.field', /No payment method/)
    await pause(100)
    // Lit draws a first text in two steps of one task, and it says the text for each.
    expect([...new Set(await news())]).to.deep.equal(['polite: Payment method: No payment method'])
  })

  it('reads the steps of the guide and its table, and says when AWS has heard', async () => {
    const page = await stage({ scenario: 'already-linked-same', element: false })
    const { shadowRoot } = await put('unlink-guide')
    const guide = await inside(() => shadowRoot, '[part=panel]', /Factory floor/)
    const phrases = await readThrough(guide)
    expect(phrases[0]).to.equal('region, Unlink from AWS Marketplace')
    expect(phrases).to.include.members([
      'heading, Unlink from AWS Marketplace, level 2',
      'heading, How to cancel on AWS, level 3',
      'link, Open Manage subscriptions on AWS (opens in a new tab)',
      'table, What happens to your deployments',
      'columnheader, What happens',
      'rowheader, Factory floor',
    ])
    expect(phrases.filter((phrase) => phrase.endsWith(' set size 5'))).to.have.length(5)
    page.mock.aws('cancel')
    askAgain(page)
    await inside(() => shadowRoot, '[part=panel]', /Subscribe again/)
    await pause(100)
    expect((await news()).join('\n')).to.match(/^polite: Cancelling on AWS\. [^\n]*$/)
  }).timeout(15_000)

  it('says what the pre-check finds when it is asked again', async () => {
    const page = await stage({ scenario: 'credit-card', element: false })
    const link = await put('subscribe-link')
    const panel = () => link.shadowRoot?.querySelector('emqx-billing-precheck')?.shadowRoot
    const precheck = await inside(panel, '[part=precheck]', /A credit card is set up/)
    const phrases = await readThrough(precheck)
    expect(phrases).to.include.members([
      'heading, Before you subscribe on AWS, level 2',
      'heading, A credit card is set up, level 3',
      'link, Remove the card',
      'button, Check again',
    ])
    await page.pay('remove_credit_card')
    panel()!.querySelector('button')!.click()
    await inside(panel, '[part=precheck]', /can be paid through AWS Marketplace/)
    await pause(100)
    expect(await news()).to.deep.equal([
      'polite: This account can be paid through AWS Marketplace.',
    ])
  })
})
