// Room: client. One method per route of the contract.
import { calls, type AnswerOf, type RouteName } from '../contract/wire.ts'
import type { Answer } from './answer.ts'
import { ask } from './ask.ts'
import type { BillingClient, ClientOptions, WriteAsk } from './billing-client.ts'
import { idempotencyKey } from './intent.ts'
import { own } from './own.ts'
import type { Question } from './request.ts'

/**
 * Never throws: options that cannot be used make every question reject with `config`, so a host has
 * one place to look.
 */
export function createBillingClient(options: ClientOptions): BillingClient {
  const settings = own(options)

  async function put<Name extends RouteName>(
    name: Name,
    how: WriteAsk | undefined,
    rest?: () => Omit<Question, 'route'>,
  ): Promise<Answer<AnswerOf<Name>>> {
    const { signal, accountId } = own(how)
    const question = own<Question>({ route: calls[name], ...rest?.(), accountId })
    // A value was read as the resource of this very route.
    return (await ask(question, settings, signal)) as Answer<AnswerOf<Name>>
  }

  return Object.freeze<BillingClient>({
    getPaymentMethod: (how) => put('getPaymentMethod', how),
    getEligibility: (how) => put('getEligibility', how),
    getRegistration: (how) => put('getRegistration', how),
    getCancellationImpact: (how) => put('getCancellationImpact', how),
    getLink: (how) =>
      put('getLink', how, () => {
        const { etag, waitSeconds } = own(how)
        return { etag, waitSeconds }
      }),
    createLink: (registrationId, how) =>
      put('createLink', how, () => ({
        key: idempotencyKey('link', registrationId),
        body: { registrationId },
      })),
    releaseRegistration: (registrationId, how) =>
      put('releaseRegistration', how, () => ({ key: idempotencyKey('release', registrationId) })),
    recheckLink: (link, how) =>
      put('recheckLink', how, () => ({
        id: link.id,
        key: idempotencyKey('recheck', link.id, link.version),
      })),
    acknowledgeLink: (link, how) =>
      put('acknowledgeLink', how, () => ({
        key: idempotencyKey('ack', link.id, link.version),
        body: { version: link.version },
      })),
  })
}
