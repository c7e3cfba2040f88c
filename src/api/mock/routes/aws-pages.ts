// Room: mock. What the demo's stand-in for AWS's own pages asks.
import type { Agreement } from '../agreement.ts'
import { agreementView, offerTypes } from '../agreement.ts'
import {
  agreementsOf,
  awsEvent,
  ImpossibleEvent,
  mintToken,
  startAgreement,
  subscribe,
} from '../aws-marketplace.ts'
import { type Call, cookieOf, setCookie } from '../call.ts'
import { type Answer, answer } from '../exchange.ts'
import { type Fields, fields, text } from '../form.ts'
import { misuse } from '../problem.ts'

/** "Set Up Your Account": where AWS's page posts, and the fields that it posts. */
function setUp(call: Call, agreement: Agreement): Answer {
  const { world, inbound, requestId } = call
  if (agreement.status === 'ended' || agreement.status === 'canceling') {
    return misuse(409, requestId, `This agreement is ${agreement.status}.`)
  }
  const known = cookieOf(call, 'aws-browser')
  const browserId = known ?? world.book.nextId('browser')
  const token = mintToken(world.book, agreement, browserId)
  const { origin } = inbound.url
  const said = answer(
    200,
    {},
    {
      agreementId: agreement.id,
      fulfillmentUrl: `${origin}${world.options.apiBase}/marketplace/aws/fulfillment`,
      fields: {
        'x-amzn-marketplace-token': token,
        ...(agreement.offerType === 'free_trial' && {
          'x-amzn-marketplace-offer-type': 'free-trial',
        }),
      },
    },
  )
  if (known === undefined) said.cookies.push(setCookie(call, 'aws-browser', browserId))
  return said
}

function subscribed(call: Call, given: Fields): Answer {
  const wanted = given['offerType']
  const offerType = offerTypes.find((word) => word === wanted)
  if (wanted !== undefined && offerType === undefined) {
    return misuse(400, call.requestId, `"offerType" is one of: ${offerTypes.join(', ')}.`)
  }
  const { book } = call.world
  // One AWS account may hold several agreements for one product.
  if (given['another'] === true) {
    return setUp(call, startAgreement(book, offerType ?? book.settings.offerType))
  }
  return setUp(call, subscribe(book, offerType))
}

function named(call: Call, given: Fields): Agreement | undefined {
  const id = text(given, 'agreementId')
  return agreementsOf(call.world.book).find((agreement) => agreement.id === id)
}

function happened(call: Call, agreement: Agreement, event: 'cancel' | 'resubscribe'): Answer {
  const { world, requestId } = call
  try {
    awsEvent(world.book, event, agreement)
  } catch (error) {
    if (error instanceof ImpossibleEvent) return misuse(409, requestId, error.message)
    throw error
  }
  return changed(call, agreement)
}

function changed(call: Call, agreement: Agreement): Answer {
  call.world.wake()
  return answer(200, {}, agreementView(call.world.book, agreement))
}

/** @param path below `/aws/api`. */
export function answerAwsPages(call: Call, path: string): Answer {
  const { world, inbound, requestId } = call
  const asked = `${inbound.method} ${path}`
  if (asked === 'GET /agreements') {
    const mine = agreementsOf(world.book)
    return answer(200, {}, { agreements: mine.map((each) => agreementView(world.book, each)) })
  }
  const given = fields(inbound)
  if (given === undefined) return misuse(400, requestId, 'Send a JSON object or a form.')
  if (asked === 'POST /subscribe') return subscribed(call, given)
  const known = ['POST /setup', 'POST /cancel', 'POST /resubscribe', 'POST /payment']
  if (!known.includes(asked)) return misuse(404, requestId, 'There is no such call.')
  const agreement = named(call, given)
  if (agreement === undefined) {
    return misuse(404, requestId, '"agreementId" names no agreement of this AWS account.')
  }
  switch (asked) {
    case 'POST /setup':
      return setUp(call, agreement)
    case 'POST /cancel':
      return happened(call, agreement, 'cancel')
    case 'POST /resubscribe':
      return happened(call, agreement, 'resubscribe')
    default:
      // A mended payment method is not an event: AWS says so only when EMQX asks again.
      agreement.payment = 'works'
      if (agreement.status === 'payment_failed') agreement.status = 'active'
      return changed(call, agreement)
  }
}
