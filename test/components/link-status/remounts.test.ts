// Link status: routers and frameworks that take it out and put it back, over and over.
import { expect } from '@open-wc/testing'
import { pause, until } from '../../support/quick-time.ts'
import { stage, waiting, type Stage } from './support/stage.ts'

/** Nobody answers, so that every question that is not given up stays on its way. */
function unanswered(): { canned: (request: Request) => Promise<undefined>; open: () => number } {
  let open = 0
  return {
    canned: ({ signal }) =>
      new Promise((_, reject) => {
        open += 1
        signal.addEventListener('abort', () => {
          open -= 1
          reject(signal.reason as Error)
        })
      }),
    open: () => open,
  }
}

/** Questions about the link in the next while, of a page that is at rest. */
async function questions(page: Stage): Promise<number> {
  const before = page.requests.length
  await pause(600)
  return page.requests.length - before
}

describe('link status, taken out and put back', () => {
  it('asks as one does after 100 times (fault 11)', async () => {
    const page = await waiting()
    const { element } = page
    const place = element.parentElement!
    for (let turn = 0; turn < 100; turn += 1) {
      element.remove()
      if (turn % 3 === 0) await pause(1)
      place.append(element)
      if (turn % 2 === 0) await pause(1)
    }
    await page.modal(/Waiting for AWS to confirm/)
    await pause(100)
    // Twelve seconds of its time; one that asks every two seconds asks six times.
    expect(await questions(page)).to.be.at.most(8)
    page.mock.aws('confirm')
    await page.modal(/are linked/)
  })

  it('has one question on its way, however it came there, and none once it is gone (fault 11)', async () => {
    const { canned, open } = unanswered()
    const page = await stage({ scenario: 'stalled-sync', canned })
    const { element } = page
    const place = element.parentElement!
    for (let turn = 0; turn < 100; turn += 1) {
      element.remove()
      if (turn % 2 === 0) await pause(1)
      place.append(element)
      if (turn % 5 === 0) await pause(2)
    }
    await until(() => open() > 0, 'a question is on its way')
    await pause(50)
    expect(open()).to.equal(1)
    element.remove()
    await until(() => open() === 0, 'the question is given up')
  })

  it('is not put off by a strict mode that mounts, unmounts and mounts in one breath (fault 11)', async () => {
    const page = await stage({ scenario: 'stalled-sync', arrives: true, element: false })
    const place = document.createElement('div')
    document.body.append(place)
    page.element = document.createElement('emqx-billing-link-status')
    place.append(page.element)
    page.element.remove()
    place.append(page.element)
    await page.element.updateComplete
    await page.modal(/Waiting for AWS to confirm/)
    await pause(100)
    expect(page.sent).to.deep.equal(['POST /marketplace/links'])
    place.remove()
  })
})
