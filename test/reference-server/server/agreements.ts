// Test support: reference server. What is known of an agreement on AWS, by its most precise identifier.
import type { Resolved } from './aws.ts'
import { newId } from './inbound.ts'
import type { Store } from './store.ts'

export interface AgreementRow {
  id: string
  license_arn: string | null
  customer_identifier: string | null
  aws_account_id: string
  product_code: string
  offer_type: 'standard' | 'free_trial' | 'private'
  first_seen_at: number
}

export function agreement(store: Store, id: string): AgreementRow {
  const row = store.one<AgreementRow>('select * from aws_agreement where id = ?', id)
  if (row === undefined) throw new Error(`There is no agreement ${id}`)
  return row
}

function known(store: Store, resolved: Resolved): AgreementRow | undefined {
  const { licenseArn, customerIdentifier, productCode } = resolved
  if (licenseArn !== undefined) {
    const sql = 'select * from aws_agreement where license_arn = ?'
    return store.one<AgreementRow>(sql, licenseArn)
  }
  return store.one<AgreementRow>(
    `select * from aws_agreement
     where license_arn is null and customer_identifier = ? and product_code = ?`,
    customerIdentifier ?? null,
    productCode,
  )
}

export function keepAgreement(
  store: Store,
  resolved: Resolved,
  offerType: AgreementRow['offer_type'],
  now: number,
): AgreementRow {
  const before = known(store, resolved)
  if (before !== undefined) return before
  const id = newId('agmt')
  store.run(
    'insert into aws_agreement values (?, ?, ?, ?, ?, ?, ?)',
    id,
    resolved.licenseArn ?? null,
    resolved.customerIdentifier ?? null,
    resolved.awsAccountId,
    resolved.productCode,
    offerType,
    now,
  )
  return agreement(store, id)
}

/** Nothing but the last four digits ever leaves the server. */
export function mask(awsAccountId: string): string {
  return awsAccountId.slice(-4).padStart(12, '•')
}
