// Test support: reference server. AWS: answers the SDK's calls, mints tokens, and tells what happens by SNS or EventBridge.
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const productCode = 'reference0product0code0x'
export const topicArn = `arn:aws:sns:us-east-1:123456789012:aws-mp-subscription-notification-${productCode}`
/** Whose account AWS's pages show, where nobody says otherwise. */
export const customersAwsAccount = '123456789012'
export const productName = 'EMQX Cloud (Pay as you go)'

const tokenLife = 4 * 3_600_000

/** How long ago the product was integrated: which identifiers AWS fills, and how it tells. */
export type Integration = 'customer' | 'license'

export interface Agreement {
  id: string
  awsAccountId: string
  licenseArn: string
  customerIdentifier: string
  offerType: string
  status: 'active' | 'payment_failed' | 'canceling' | 'ended'
  /** What will come of charging him. */
  payment: 'works' | 'fails'
  /** Whether he may use the product, as far as AWS has got: what metering is answered by. */
  subscribed: boolean
}

export type AwsEvent = 'confirm' | 'fail' | 'cancel' | 'close' | 'resubscribe'

const actions: Readonly<Record<AwsEvent, string>> = {
  confirm: 'subscribe-success',
  fail: 'subscribe-fail',
  cancel: 'unsubscribe-pending',
  close: 'unsubscribe-success',
  resubscribe: 'subscribe-success',
}

const detailTypes: Readonly<Record<AwsEvent, readonly [type: string, status: string]>> = {
  confirm: ['License Updated - Manufacturer', 'ACTIVE'],
  fail: ['Purchase Agreement Ended - Proposer', 'TERMINATED'],
  cancel: ['Purchase Agreement Ended - Proposer', 'CANCELLED'],
  close: ['License Deprovisioned - Manufacturer', 'CANCELLED'],
  resubscribe: ['License Updated - Manufacturer', 'ACTIVE'],
}

const statuses: Readonly<Record<AwsEvent, Agreement['status']>> = {
  confirm: 'active',
  fail: 'payment_failed',
  cancel: 'canceling',
  close: 'ended',
  resubscribe: 'active',
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

interface Called {
  RegistrationToken?: string
  ProductCode?: string
  UsageRecords?: { CustomerIdentifier?: string; LicenseArn?: string }[]
}

export class AwsStandIn {
  readonly agreements = new Map<string, Agreement>()
  readonly integration: Integration
  /** Names of the SDK's calls, in order. */
  readonly calls: string[] = []
  /** What the next calls meet instead of an answer. */
  readonly troubles: string[] = []
  readonly #tokens = new Map<string, { agreement: Agreement; mintedAt: number }>()
  readonly #server: Server
  readonly #deliver: (body: string) => Promise<void>
  #ahead = 0
  #last = 0

  /** @param deliver puts a message where the server takes it */
  constructor(integration: Integration, deliver: (body: string) => Promise<void>) {
    this.integration = integration
    this.#deliver = deliver
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy())
    })
  }

  /** @returns the endpoint for the SDK's client */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  advance(seconds: number): void {
    this.#ahead += seconds * 1000
  }

  /** Every event has a moment of its own. */
  #now(): number {
    this.#last = Math.max(this.#last + 1, Date.now() + this.#ahead)
    return this.#last
  }

  start(offerType = 'standard', awsAccountId = String(randomInt(1e11, 1e12))): Agreement {
    const id = `agmt-${randomBytes(8).toString('hex')}`
    const agreement: Agreement = {
      id,
      awsAccountId,
      licenseArn: `arn:aws:license-manager::${awsAccountId}:license:l-${randomBytes(16).toString('hex')}`,
      customerIdentifier: `cust-${awsAccountId}`,
      offerType,
      status: 'active',
      payment: 'works',
      subscribed: false,
    }
    this.agreements.set(id, agreement)
    return agreement
  }

  /** "Set Up Your Account": a new token every time. */
  setUp(agreement: Agreement): Record<string, string> {
    const token = randomBytes(48).toString('base64')
    this.#tokens.set(token, { agreement, mintedAt: this.#now() })
    return {
      'x-amzn-marketplace-token': token,
      ...(agreement.offerType === 'free_trial' && {
        'x-amzn-marketplace-offer-type': 'free-trial',
      }),
    }
  }

  message(event: AwsEvent, agreement: Agreement, occurredAt = this.#now()): string {
    const at = new Date(occurredAt).toISOString()
    if (this.integration === 'license') {
      const [type, status] = detailTypes[event]
      return JSON.stringify({
        version: '0',
        id: randomUUID(),
        source: 'aws.agreement-marketplace',
        'detail-type': type,
        time: at,
        region: 'us-east-1',
        detail: {
          catalog: 'AWSMarketplace',
          requestId: randomUUID(),
          agreement: { id: agreement.id, status },
          acceptor: { accountId: agreement.awsAccountId },
          product: { code: productCode },
          license: { arn: agreement.licenseArn },
        },
      })
    }
    return JSON.stringify({
      Type: 'Notification',
      MessageId: randomUUID(),
      TopicArn: topicArn,
      Timestamp: at,
      Message: JSON.stringify({
        action: actions[event],
        'customer-identifier': agreement.customerIdentifier,
        'product-code': productCode,
      }),
    })
  }

  /** AWS changes its mind about the agreement and tells. EventBridge's last word comes after its hour. */
  async tell(event: AwsEvent, agreement: Agreement): Promise<void> {
    agreement.status = statuses[event]
    if (event === 'fail') agreement.payment = 'fails'
    agreement.subscribed = agreement.status === 'active'
    await this.#deliver(this.message(event, agreement))
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, call = ''] = String(request.headers['x-amz-target']).split('.')
    const body = JSON.parse(await bodyOf(request)) as Called
    this.calls.push(call)
    const say = (status: number, said: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify(said))
    }
    const trouble = this.troubles.shift()
    if (trouble !== undefined)
      return say(trouble.startsWith('Internal') ? 500 : 400, { __type: trouble })
    if (call === 'ResolveCustomer') return this.#resolve(body, say)
    return this.#meter(body, say)
  }

  /** As the Seller Guide has it: the same token has the same answer until its time is over. */
  #resolve({ RegistrationToken = '' }: Called, say: (status: number, said: object) => void): void {
    const token = this.#tokens.get(RegistrationToken)
    if (token === undefined) return say(400, { __type: 'InvalidTokenException' })
    if (this.#now() - token.mintedAt > tokenLife)
      return say(400, { __type: 'ExpiredTokenException' })
    const { awsAccountId, customerIdentifier, licenseArn } = token.agreement
    const identifiers =
      this.integration === 'license'
        ? { LicenseArn: licenseArn }
        : { CustomerIdentifier: customerIdentifier }
    say(200, { CustomerAWSAccountId: awsAccountId, ProductCode: productCode, ...identifiers })
  }

  #meter({ UsageRecords = [] }: Called, say: (status: number, said: object) => void): void {
    const Results = UsageRecords.map((UsageRecord) => {
      const { LicenseArn, CustomerIdentifier } = UsageRecord
      const agreement = [...this.agreements.values()]
        .reverse()
        .find(
          (each) =>
            each.licenseArn === LicenseArn || each.customerIdentifier === CustomerIdentifier,
        )
      const status = agreement?.subscribed === true ? 'Success' : 'CustomerNotSubscribed'
      return { UsageRecord, Status: status }
    })
    say(200, { Results, UnprocessedRecords: [] })
  }
}
