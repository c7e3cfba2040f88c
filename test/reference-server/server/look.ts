// Test support: reference server. Asking AWS behind an answer, because a notification can be late or lost.
import { agreement } from './agreements.ts'
import type { Server } from './api.ts'
import { take } from './fold.ts'
import { linkOf } from './links.ts'

/** What is found is kept as a fact, and changes the link as every fact does. */
async function look({ store, aws }: Server, accountId: string): Promise<void> {
  const link = linkOf(store, accountId)
  // Only who asked again is asked for: right after the claim AWS tells by itself.
  if (link?.state !== 'pending' || link.rechecked_at === null) return
  const kept = agreement(store, link.agreement_id)
  if ((await aws.isSubscribed(kept, store.now())) !== true) return
  take(store, {
    messageId: `own:looked:${link.id}:${link.version}`,
    kind: 'confirmed',
    occurredAt: store.now(),
    ...(kept.license_arn === null
      ? { customerIdentifier: kept.customer_identifier ?? '', productCode: kept.product_code }
      : { licenseArn: kept.license_arn }),
    source: 'own',
    body: '{}',
  })
}

/** Nobody waits for it. */
export function lookAtAws(server: Server, accountId: string): void {
  look(server, accountId).catch((error: unknown) => {
    console.error(`look: ${error instanceof Error ? error.message : 'unknown'}`)
  })
}
