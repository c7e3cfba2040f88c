// Test support: reference server. AWS through its official client: what a token means, and who is subscribed.
import {
  BatchMeterUsageCommand,
  ExpiredTokenException,
  InvalidTokenException,
  MarketplaceMeteringClient,
  ResolveCustomerCommand,
} from '@aws-sdk/client-marketplace-metering'
import type { AgreementRow } from './agreements.ts'
import type { Config } from './config.ts'

export interface Resolved {
  awsAccountId: string
  productCode: string
  /** Not filled in old integrations. */
  licenseArn?: string
  /** Not filled in new ones. */
  customerIdentifier?: string
}

export type Resolution =
  | { kind: 'resolved'; customer: Resolved }
  | { kind: 'refused'; code: 'registration_invalid' | 'registration_expired' | 'aws_unavailable' }

/** Milliseconds. The customer looks at a white page meanwhile. */
const deadline = 5000

export class Aws {
  readonly #client: MarketplaceMeteringClient
  readonly #config: Config

  constructor(config: Config) {
    this.#config = config
    this.#client = new MarketplaceMeteringClient({
      endpoint: config.awsEndpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'reference', secretAccessKey: 'reference' },
      maxAttempts: 2,
    })
  }

  /** The token is used here and nowhere else. Whatever is not about the token is AWS's trouble. */
  async resolve(token: string): Promise<Resolution> {
    try {
      const command = new ResolveCustomerCommand({ RegistrationToken: token })
      const abortSignal = AbortSignal.timeout(deadline)
      const said = await this.#client.send(command, { abortSignal })
      const { CustomerAWSAccountId, ProductCode, LicenseArn, CustomerIdentifier } = said
      if (CustomerAWSAccountId === undefined || ProductCode !== this.#config.productCode) {
        return { kind: 'refused', code: 'registration_invalid' }
      }
      const customer = {
        awsAccountId: CustomerAWSAccountId,
        productCode: ProductCode,
        ...(LicenseArn !== undefined && { licenseArn: LicenseArn }),
        ...(CustomerIdentifier !== undefined && { customerIdentifier: CustomerIdentifier }),
      }
      return { kind: 'resolved', customer }
    } catch (error) {
      if (error instanceof InvalidTokenException) {
        return { kind: 'refused', code: 'registration_invalid' }
      }
      if (error instanceof ExpiredTokenException) {
        return { kind: 'refused', code: 'registration_expired' }
      }
      // Its name only: the message, and the request beneath it, may hold the token.
      console.error(`ResolveCustomer: ${error instanceof Error ? error.name : 'unknown'}`)
      return { kind: 'refused', code: 'aws_unavailable' }
    }
  }

  /** A record of nothing is accepted of a customer who is subscribed. `undefined`: AWS does not say. */
  async isSubscribed(agreement: AgreementRow, now: number): Promise<boolean | undefined> {
    const record = {
      Timestamp: new Date(now),
      Dimension: 'usage',
      Quantity: 0,
      ...(agreement.license_arn === null
        ? { CustomerIdentifier: agreement.customer_identifier ?? '' }
        : { CustomerAWSAccountId: agreement.aws_account_id, LicenseArn: agreement.license_arn }),
    }
    const old = agreement.license_arn === null && { ProductCode: agreement.product_code }
    const command = new BatchMeterUsageCommand({ UsageRecords: [record], ...old })
    try {
      const abortSignal = AbortSignal.timeout(deadline)
      const { Results } = await this.#client.send(command, { abortSignal })
      const status = Results?.[0]?.Status
      return status === undefined ? undefined : status === 'Success'
    } catch (error) {
      console.error(`BatchMeterUsage: ${error instanceof Error ? error.name : 'unknown'}`)
      return undefined
    }
  }

  close(): void {
    this.#client.destroy()
  }
}
