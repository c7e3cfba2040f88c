// Payment method: AWS Marketplace Subscription, and where to manage it.
import { expect } from '@open-wc/testing'
import type { EmqxBillingActionEvent } from '../../../src/components/element/events.ts'
import { showField, showMethod, type Field } from './support/field.ts'

const manageDefault = 'https://console.aws.amazon.com/marketplace/home#/subscriptions'
const aws = {
  kind: 'aws_marketplace',
  linkState: 'active',
  since: '2026-06-03T10:12:00Z',
  awsAccountIdMasked: '••••••••9012',
  productName: 'EMQX Cloud (Pay as you go)',
  editable: false,
  editBlockedReason: 'managed_on_aws',
}
const link = (field: Field) => field.element.shadowRoot!.querySelector('a')!

describe('a payment through AWS Marketplace', () => {
  it('is named with since, masked account, product, reason and the way to manage it', async () => {
    const field = await showField({ scenario: 'already-linked-same' })
    await field.reads('AWS Marketplace Subscription')
    expect(field.text()).to.match(/Since \w+ \d+, \d{4}/)
    expect(field.text()).to.match(/AWS Billing Account •+9012/)
    expect(field.text()).to.include('EMQX Cloud (Pay as you go)')
    expect(field.text()).to.include('Managed on AWS. To change it')
    expect(link(field).textContent).to.include('Manage on AWS')
    expect(field.element.matches(':state(active)')).to.equal(true)
  })

  it('speaks the masked account as words instead of dots', async () => {
    const field = await showMethod(aws)
    await field.reads('AWS Billing Account')
    const dots = field.part('facts')!.querySelector('[aria-hidden="true"]')!
    expect(dots.textContent).to.equal('••••••••9012')
    expect(dots.nextElementSibling!.textContent).to.equal('ending in 9012')
  })

  it('never shows a full AWS account id, even if the server forgets to mask it', async () => {
    const field = await showMethod({ ...aws, awsAccountIdMasked: '123456789012' })
    await field.reads('AWS Billing Account')
    expect(field.element.shadowRoot!.textContent).to.not.include('12345678')
    expect(field.text()).to.include('••••9012')
  })

  for (const [linkState, words, state] of [
    ['pending', 'Waiting for AWS to confirm', 'pending'],
    ['failed', 'AWS could not confirm it', 'failed'],
    ['canceling', 'Being cancelled on AWS', 'canceling'],
    ['canceled', 'Ended on AWS', 'canceled'],
  ] as const) {
    it(`that is ${linkState} says so and does not look active`, async () => {
      const field = await showMethod({ ...aws, linkState })
      await field.reads(words)
      expect(field.element.matches(`:state(${state})`)).to.equal(true)
      expect(field.element.matches(':state(active)')).to.equal(false)
    })
  }

  it('with a link state of a newer server is named without any claim about it', async () => {
    const field = await showMethod({ ...aws, linkState: 'hibernating' })
    await field.reads('AWS Marketplace Subscription')
    for (const state of ['active', 'pending', 'failed', 'canceling', 'canceled']) {
      expect(field.element.matches(`:state(${state})`), state).to.equal(false)
    }
  })

  it('that is being cancelled says when it ends, where the method itself tells', async () => {
    const end = new Date(Date.now() + 86_400_000).toISOString()
    const field = await showMethod({
      ...aws,
      linkState: 'canceling',
      cutoverAt: end,
      pendingChange: { to: 'none', since: new Date().toISOString() },
    })
    await field.reads(/Ends on AWS on \w+ \d+, \d{4}/)
    expect(field.text()).to.not.match(/A change is on its way|Billed through AWS from/)
    expect(field.element.matches(':state(canceling)')).to.equal(true)
  })

  it('that gives way to another method says so, although it is being cancelled', async () => {
    const field = await showMethod({
      ...aws,
      linkState: 'canceling',
      pendingChange: { to: 'credit_card', since: new Date().toISOString() },
    })
    await field.reads('Changing to')
  })

  it('that is being cancelled says when it ends, once the link has told', async () => {
    const field = await showField({ scenario: 'canceling' })
    await field.reads(/Ends on AWS on \w+ \d+, \d{4}/)
    expect(field.text()).to.include('once AWS has settled the last usage')
  })

  it('says from when AWS bills only while that lies ahead', async () => {
    const ahead = new Date(Date.now() + 86_400_000 * 3).toISOString()
    const before = await showMethod({ ...aws, cutoverAt: ahead })
    await before.reads('Billed through AWS from')
    const after = await showMethod({ ...aws, cutoverAt: '2020-01-01T00:00:00Z' })
    await after.reads('AWS Marketplace Subscription')
    expect(after.text()).to.not.include('Billed through AWS from')
  })
})

describe('"Manage on AWS"', () => {
  it('leads to the place that the answer names, if that is a place of AWS', async () => {
    const manageUrl = 'https://awsmarketplace.amazonaws.cn/marketplace#/subscriptions'
    const field = await showMethod({ ...aws, manageUrl })
    await field.reads('Manage on AWS')
    expect(link(field).href).to.equal(manageUrl)
    expect(link(field).target).to.equal('_blank')
    expect(link(field).rel).to.equal('noopener noreferrer')
    expect(link(field).referrerPolicy).to.equal('no-referrer')
  })

  for (const manageUrl of [
    'javascript:alert(1)',
    'http://console.aws.amazon.com/marketplace',
    'https://console.aws.amazon.com.evil.example/',
    'https://user:pass@console.aws.amazon.com/',
    'data:text/html,<script>1</script>',
    '//evil.example/x',
    '\u0000https://evil.example',
  ]) {
    it(`leads to AWS's own page instead of ${JSON.stringify(manageUrl)}`, async () => {
      const field = await showMethod({ ...aws, manageUrl })
      await field.reads('Manage on AWS')
      expect(link(field).href).to.equal(manageDefault)
    })
  }

  it('tells the host, whose router may take it', async () => {
    const field = await showMethod(aws)
    await field.reads('Manage on AWS')
    const heard: EmqxBillingActionEvent[] = []
    field.element.addEventListener('emqxbillingaction', (event) => {
      heard.push(event)
      event.preventDefault()
    })
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
    expect(link(field).dispatchEvent(click), 'the link goes on').to.equal(false)
    expect(heard.map(({ kind, url }) => [kind, url])).to.deep.equal([
      ['manage_on_aws', manageDefault],
    ])
  })

  it('is not offered for another cloud whose place nobody vouches for', async () => {
    const azure = { ...aws, kind: 'azure_marketplace', manageUrl: 'https://portal.azure.com/x' }
    const field = await showMethod(azure)
    await field.reads('Azure Marketplace Subscription')
    expect(field.element.shadowRoot!.querySelector('a')).to.equal(null)
    const vouched = await showMethod(azure, { allowedOrigins: ['https://portal.azure.com'] })
    await vouched.reads('Manage subscription')
    expect(link(vouched).href).to.equal('https://portal.azure.com/x')
  })
})
