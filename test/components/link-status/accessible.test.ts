// Link status: no state has an accessibility fault, as modal and as pop-up, in light and in dark.
import { expect } from '@open-wc/testing'
import { failureRules } from '../../../src/api/contract/index.ts'
import { pause } from '../../support/quick-time.ts'
import { confirming, refuseLinks, stage, waiting, type Stage } from './support/stage.ts'

const seenByCss = (page: Stage): Animation[] =>
  page.element.shadowRoot!.getAnimations().filter((each) => {
    const { iterations } = each.effect!.getComputedTiming()
    return iterations !== Number.POSITIVE_INFINITY
  })

const states: Readonly<Record<string, () => Promise<Stage>>> = {
  'cannot be reached': async () => {
    const page = await stage({
      search: 'marketplace=aws',
      before: (mock) => mock.fault({ kind: 'offline', times: 1_000 }),
    })
    await page.modal(/We cannot reach EMQX/)
    return page
  },
  'signed out': async () => {
    const page = await stage({ scenario: 'signed-out', arrives: true })
    await page.modal(/Sign in/)
    return page
  },
  confirming: async () => {
    const page = await confirming()
    return page
  },
  submitting: async () => {
    const page = await stage({
      arrives: true,
      before: (mock) => mock.fault({ kind: 'hang', route: 'createLink', times: 1_000 }),
    })
    await page.modal(/Linking your AWS account/)
    return page
  },
  'submitting, AWS unavailable': async () => {
    const page = await stage({ arrives: true, canned: refuseLinks('aws_unavailable') })
    await page.modal(/AWS is not answering/)
    return page
  },
  pending: () => waiting(),
  slow: async () => {
    const page = await waiting()
    page.mock.advance(300)
    await page.modal(/longer than usual/)
    return page
  },
  stalled: async () => {
    const page = await waiting()
    page.mock.advance(3_600)
    await page.modal(/Still waiting for AWS/)
    return page
  },
  'pending, offline': async () => {
    const page = await waiting()
    window.dispatchEvent(new Event('offline'))
    await page.modal(/You are offline/)
    return page
  },
  active: async () => {
    const page = await waiting()
    page.mock.aws('confirm')
    await page.modal(/are linked/)
    return page
  },
  'active, free trial': async () => {
    const page = await stage({ scenario: 'free-trial', arrives: true })
    await page.modal(/Your free trial on AWS Marketplace has started/)
    return page
  },
  'active, the same pair again': async () => {
    const page = await stage({ scenario: 'already-linked-same', arrives: true })
    await page.modal(/Already linked/)
    return page
  },
  'refused, cleared up': async () => {
    const page = await stage({ scenario: 'credit-card', arrives: true })
    await page.modal(/A credit card/)
    await page.pay('remove_credit_card')
    await pause(150)
    page.returns()
    await page.modal(/Ready to link/)
    return page
  },
  'AWS payment failed': async () => {
    const page = await waiting()
    page.mock.aws('fail')
    await page.modal(/AWS could not confirm your payment/)
    return page
  },
  canceling: async () => {
    const page = await stage({ scenario: 'canceling' })
    await page.modal(/is being cancelled.*stop on.*deleted on/)
    return page
  },
  canceled: async () => {
    const page = await stage({ scenario: 'canceled' })
    await page.modal(/has ended.*were stopped on.*are deleted on/)
    return page
  },
  'canceled, deleted': async () => {
    const page = await stage({
      scenario: 'canceled',
      before: (mock) => mock.advance(4 * 24 * 60 * 60),
    })
    await page.modal(/has ended.*were deleted on/)
    return page
  },
  unknown: async () => {
    const page = await stage({ scenario: 'unknown-state' })
    await page.pops(/new status/)
    await page.click('View details')
    await page.modal(/does not know the status/)
    return page
  },
}

for (const code of [...Object.keys(failureRules), 'of_next_year']) {
  const rule = Object.entries(failureRules).find(([known]) => known === code)?.[1]
  if (/^(aws_|rate_|request_|internal|session_|account_changed)/.test(code)) continue
  Object.assign(states, {
    [`refused: ${code}${rule?.retryable ? '' : ', for good'}`]: async () => {
      const page = await stage({ arrives: true, canned: refuseLinks(code) })
      await page.shows('failed')
      await page.modal(/./)
      return page
    },
  })
}

async function still(page: Stage): Promise<void> {
  await page.element.updateComplete
  for (const each of seenByCss(page)) each.finish()
}

describe('link status, accessibility', () => {
  for (const [name, arrange] of Object.entries(states)) {
    it(`has no fault when it is: ${name}`, async () => {
      const page = await arrange()
      const { documentElement } = document
      for (const theme of ['light', 'dark']) {
        documentElement.dataset['theme'] = theme
        await pause(5)
        for (const details of page.dialog.querySelectorAll('details')) details.open = true
        await still(page)
        expect(page.dialog.open).to.equal(true)
        await expect(page.element, theme).to.be.accessible()
      }
      if (!page.has('Close') && !page.has('Done')) return
      page.dialog.close()
      await pause(30)
      if (!page.popup) return
      for (const theme of ['light', 'dark']) {
        documentElement.dataset['theme'] = theme
        await pause(5)
        await still(page)
        await expect(page.element, `pop-up, ${theme}`).to.be.accessible()
      }
    }).timeout(15_000)
  }

  it('adds no landmark of the page: head and foot are the modal’s own', async () => {
    const page = await waiting()
    for (const part of page.dialog.querySelectorAll('header, footer')) {
      expect(part.getAttribute('role'), part.localName).to.equal('none')
    }
    expect(page.dialog.querySelectorAll('header, footer')).to.have.length(2)
  })

  it('has no fault in the pop-ups that tell a result', async () => {
    const page = await waiting()
    await page.click('Close')
    for (const [event, text] of [
      ['fail', /not linked yet/],
      ['confirm', /is linked/],
      ['cancel', /is being cancelled/],
    ] as const) {
      page.mock.aws(event)
      const looks = setInterval(() => page.returns(), 2_000)
      await page.pops(text)
      clearInterval(looks)
      for (const theme of ['light', 'dark']) {
        document.documentElement.dataset['theme'] = theme
        await pause(5)
        await still(page)
        await expect(page.element, `${event}, ${theme}`).to.be.accessible()
      }
    }
  }).timeout(15_000)
})
