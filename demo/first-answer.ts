// Room: demo. The first answer in the billing page's HTML, as a host's server puts it there.
import { scenarios } from '../src/api/mock/index.ts'
import type { BillingMock } from '../src/api/mock/index.ts'

/** Stands in a page where the answer belongs. */
export const answerMark = '<!-- first answer -->'

/** @returns what belongs in the place of the mark, for whoever sends this cookie. */
export type FirstAnswer = (cookie: string) => Promise<string>

/** The page's server asks the billing API with the customer's cookie, and embeds what it is told. */
export function firstAnswerOf(mock: BillingMock, url: string): FirstAnswer {
  return async (cookie) => {
    const { scenario, faults } = mock.state()
    // What QA breaks is meant for the page's own requests.
    const isBroken = faults.length > 0 || scenarios.find(({ name }) => name === scenario)?.always
    if (isBroken) return ''
    const ask = async (path: string): Promise<unknown> => {
      const address = `${url}/api/v1/billing${path}`
      const answer = await mock.handle(new Request(address, { headers: { cookie } }))
      return answer.status === 200 ? answer.json() : undefined
    }
    const paymentMethod = await ask('/payment-method')
    // Nobody is signed in, for one: there is nothing to paint then, and the element asks as ever.
    if (!paymentMethod) return ''
    // The link says when a subscription that is being cancelled ends.
    const json = JSON.stringify({ paymentMethod, link: await ask('/marketplace/link') })
    // No text of a customer may end the script.
    const text = json.replaceAll('<', String.raw`\u003c`)
    return `<script type="application/json">${text}</script>`
  }
}
