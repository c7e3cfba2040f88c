// Link status: where the focus goes, and the whole way by keyboard alone.
import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { pause, until } from '../../support/quick-time.ts'
import { confirming, refuseLinks, stage, waiting, words, type Stage } from './support/stage.ts'

async function hostField(): Promise<HTMLInputElement> {
  const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`)
  field.focus()
  return field
}

/** The names of what Tab reaches in the modal, in order, until it comes round. */
async function tabStops(page: Stage): Promise<string[]> {
  const names: string[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    await sendKeys({ press: 'Tab' })
    const { focused } = page
    const name = focused ? (focused.getAttribute('aria-label') ?? words(focused)) : '(browser)'
    if (names.includes(name)) break
    names.push(name)
  }
  return names
}

describe('link status, the focus', () => {
  it('comes back to where it was when Escape closes the modal (fault 46)', async () => {
    const field = await hostField()
    const page = await waiting()
    expect(page.focused).to.equal(page.heading)
    await sendKeys({ press: 'Escape' })
    await page.pops(/Linking/)
    expect(document.activeElement).to.equal(field)
    await sendKeys({ press: 'Escape' })
    expect(page.popup, 'a second Escape changes nothing').not.to.equal(null)
    expect(document.activeElement).to.equal(field)
  })

  it('closes on Escape every time it was opened', async () => {
    const page = await waiting()
    for (let turn = 0; turn < 3; turn += 1) {
      await sendKeys({ press: 'Escape' })
      await page.pops(/Linking/)
      await page.click('View details')
      await page.modal(/Waiting/)
      expect(page.focused).to.equal(page.heading)
    }
  })

  it('does not come back into a modal that is drawn anew just after his Escape', async () => {
    const page = await waiting()
    // What Escape does. The event that tells of it comes in a later task.
    page.dialog.close()
    page.element.requestUpdate()
    await page.element.updateComplete
    expect(page.dialog.open).to.equal(false)
    await page.pops(/Linking/)
  })

  it('comes back to the pop-up when the modal was opened from there', async () => {
    const page = await waiting()
    await page.click('Close')
    page.control('View details').focus()
    await sendKeys({ press: 'Enter' })
    await page.modal(/Waiting/)
    await sendKeys({ press: 'Escape' })
    await page.pops(/Linking/)
    await until(() => page.focused === page.control('View details'), 'the focus is on the pop-up')
  })

  it('goes back to the page when what the pop-up told is done with', async () => {
    const field = await hostField()
    const page = await waiting()
    await page.click('Close')
    expect(document.activeElement).to.equal(field)
    await sendKeys({ press: 'Tab' })
    expect(page.focused).to.equal(page.control('View details'))
    page.mock.aws('confirm')
    await page.pops(/is linked/)
    expect(page.focused, 'kept while the text changes').to.equal(page.control('View details'))
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await page.silent()
    expect(document.activeElement).to.equal(field)
  })

  it('goes back to the page when a modal from the pop-up ends the story', async () => {
    const field = await hostField()
    const page = await waiting()
    await page.click('Close')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await page.modal(/Waiting/)
    page.mock.aws('confirm')
    await page.modal(/are linked/)
    await sendKeys({ press: 'Escape' })
    await page.silent()
    expect(document.activeElement).to.equal(field)
  })

  it('is on the heading when the button that had it is gone', async () => {
    const page = await confirming()
    page.control('Link accounts').focus()
    await sendKeys({ press: 'Enter' })
    await page.modal(/Linking your AWS account|Waiting for AWS/)
    expect(page.focused).to.equal(page.heading)
    await page.modal(/Waiting for AWS/)
    expect(page.focused).to.equal(page.heading)
  })

  it('never turns the button under the finger into another one', async () => {
    // As many buttons before it as there are afterwards before "Not now".
    const refuse = refuseLinks('credit_card_on_file', { actions: [{ kind: 'open_ticket' }] })
    let blocked = true
    const page = await stage({
      arrives: true,
      canned: (request) => (blocked ? refuse(request) : undefined),
    })
    await page.modal(/A credit card is set up/)
    const again = page.control('Try again')
    again.focus()
    blocked = false
    await pause(150)
    page.returns()
    await page.modal(/Ready to link/)
    expect(again.isConnected).to.equal(false)
    expect(page.focused).to.equal(page.heading)
  })

  it('stays on a button while the seconds count', async () => {
    const page = await waiting()
    const close = page.control('Close')
    close.focus()
    await pause(250)
    expect(page.focused).to.equal(close)
    expect(close.isConnected).to.equal(true)
  })

  it('leaves a reader alone who clicked into the text', async () => {
    const page = await waiting()
    ;(page.focused as HTMLElement).blur()
    let moved = 0
    page.dialog.addEventListener('focusin', () => (moved += 1))
    await pause(250)
    expect(moved).to.equal(0)
  })

  it('reaches everything in the modal with Tab', async () => {
    const page = await stage({
      arrives: true,
      canned: refuseLinks('credit_card_on_file', {
        actions: [{ kind: 'remove_credit_card', url: '/billing.html' }],
      }),
    })
    await page.modal(/A credit card is set up/)
    const stops = await tabStops(page)
    expect(stops).to.include.members([
      'Close',
      'Details for support',
      'Remove the card',
      'Submit a ticket (opens in a new tab)',
      'Try again',
      'Not now',
    ])
  })

  it('lets the whole way be gone by keyboard alone', async () => {
    const page = await stage({ scenario: 'stalled-sync', forced: true })
    await page.modal(/Link these two accounts/)
    const press = async (name: string): Promise<void> => {
      for (let turn = 0; turn < 12; turn += 1) {
        if (page.focused === page.control(name)) break
        await sendKeys({ press: 'Tab' })
      }
      expect(page.focused).to.equal(page.control(name))
      await sendKeys({ press: 'Enter' })
    }
    await press('Link accounts')
    await page.modal(/Waiting for AWS/)
    await sendKeys({ press: 'Escape' })
    await page.pops(/Linking/)
    await press('View details')
    await page.modal(/Waiting for AWS/)
    page.mock.aws('confirm')
    await page.modal(/are linked/)
    await press('Done')
    await page.silent()
    await page.seen()
  })
})
