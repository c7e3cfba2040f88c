// Test support: reference server. What AWS's own pages ask, for the demo's pages and for the hooks of the check.
import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type Agreement,
  type AwsEvent,
  type AwsStandIn,
  customersAwsAccount,
  productName,
} from './aws-stand-in.ts'

interface Given {
  agreementId?: string
  offerType?: string
  /** A new agreement, of an AWS account of its own. */
  another?: boolean
  event?: AwsEvent
}

function view({ id, offerType, status }: Agreement) {
  return { agreementId: id, productName, offerType, status }
}

function subscribe(aws: AwsStandIn, { offerType, another }: Given): Agreement {
  if (another === true) return aws.start(offerType)
  const open = [...aws.agreements.values()].find(
    ({ awsAccountId, status }) => awsAccountId === customersAwsAccount && status !== 'ended',
  )
  return open ?? aws.start(offerType, customersAwsAccount)
}

async function given(request: IncomingMessage): Promise<Given> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return (text === '' ? {} : JSON.parse(text)) as Given
}

/** Seconds of final metering, and one more. */
const lastHour = 3601

/**
 * @param advance moves every clock, in seconds: under EventBridge nobody says that the last hour is over
 * @returns a listener that tells whether the request was AWS's
 */
export function awsPages(
  aws: AwsStandIn,
  fulfillmentPath: string,
  advance: (seconds: number) => Promise<void>,
) {
  const setUp = (agreement: Agreement) => ({
    ...view(agreement),
    awsAccountId: agreement.awsAccountId,
    fulfillmentUrl: fulfillmentPath,
    fields: aws.setUp(agreement),
  })

  async function happened(event: AwsEvent, agreement: Agreement) {
    await aws.tell(event, agreement)
    if (event === 'close' && aws.integration === 'license') await advance(lastHour)
    return view(agreement)
  }

  async function answer(request: IncomingMessage, path: string): Promise<unknown> {
    if (path === '/agreements') {
      const mine = [...aws.agreements.values()]
      return {
        agreements: mine.filter((each) => each.awsAccountId === customersAwsAccount).map(view),
      }
    }
    const said = await given(request)
    if (path === '/subscribe') return setUp(subscribe(aws, said))
    const agreement = aws.agreements.get(said.agreementId ?? '')
    if (agreement === undefined) return undefined
    switch (path) {
      case '/setup':
        return setUp(agreement)
      case '/cancel':
      case '/resubscribe':
        return happened(path === '/cancel' ? 'cancel' : 'resubscribe', agreement)
      case '/tell':
        return happened(said.event ?? 'confirm', agreement)
      case '/payment':
        // Mending a payment is no event: AWS says so when it is asked.
        agreement.payment = 'works'
        agreement.status = 'active'
        return view(agreement)
      default:
        return undefined
    }
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname } = new URL(request.url ?? '/', 'http://aws')
    if (!pathname.startsWith('/aws/api/')) return false
    answer(request, pathname.slice('/aws/api'.length)).then(
      (body) => {
        response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
        response.end(JSON.stringify(body ?? {}))
      },
      () => response.destroy(),
    )
    return true
  }
}
