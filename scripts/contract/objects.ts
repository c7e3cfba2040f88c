// Scripts: every object on the wire, described. A field without a description does not compile.
import type * as z from 'zod/mini'
import {
  Account,
  Acknowledgement,
  Action,
  Blocker,
  Cancellation,
  CancellationImpact,
  DeploymentImpact,
  Eligibility,
  Expectation,
  Failure,
  Link,
  LinkRequest,
  LinkStep,
  LinkUrls,
  PaymentMethod,
  PendingChange,
  Problem,
  Registration,
} from '../../src/api/contract/index.ts'

export interface ObjectPage {
  schema: z.ZodMiniType
  description: string
  fields: Readonly<Record<string, string>>
}

function page<Schema extends z.ZodMiniObject>(
  schema: Schema,
  description: string,
  fields: Readonly<Record<keyof Schema['shape'], string>>,
): ObjectPage {
  return { schema, description, fields }
}

const masked = 'The AWS account with all but its last four digits hidden. Never send the full id.'
const sentenceValues = 'Values that a translated sentence may name, such as `last4`.'
const remedies = 'What the customer can do, the best first.'
const trace = 'Names the request in the server’s logs; the same as `X-Request-Id`.'
const answerAccount = 'The account that this answer speaks about.'
const grows = 'Grows with every change and never shrinks. A reader ignores older ones.'

const common = {
  account: answerAccount,
  version: grows,
  editable: 'Whether the customer may change it now.',
  editBlockedReason: 'Why he may not.',
  pendingChange: 'A change that was accepted but has not happened yet.',
  cutoverAt: 'When usage moves over to the next payment method.',
}

const marketplace = {
  ...common,
  since: 'Since when the account pays this way.',
  productName: 'The product on that marketplace.',
  manageUrl: 'Where the customer manages the subscription.',
}

const [none, card, bank, credits, aws, azure, gcp] = PaymentMethod.def.options[0].def.options

/** The objects that an answer or a request consists of, then their parts. */
export const objects = {
  PaymentMethodNone: page(none, 'No payment method.', { ...common, kind: '`none`' }),
  PaymentMethodCreditCard: page(card, 'A credit card.', {
    ...common,
    kind: '`credit_card`',
    brand: 'As the card network writes itself.',
    last4: 'The last four digits of the card.',
    expiry: '`MM/YYYY`, as printed on the card.',
  }),
  PaymentMethodUsBankAccount: page(bank, 'A US bank account.', {
    ...common,
    kind: '`us_bank_account`',
    last4: 'The last four digits of the account.',
    verification: 'Whether it may be charged.',
  }),
  PaymentMethodAvailableCredits: page(credits, 'Credits bought in advance.', {
    ...common,
    kind: '`available_credits`',
    amount: 'What is left: a decimal number as text, so that no cent is lost.',
    currency: 'ISO 4217.',
  }),
  PaymentMethodAwsMarketplace: page(aws, 'AWS Marketplace.', {
    ...marketplace,
    kind: '`aws_marketplace`',
    linkState: 'The state of the link that pays.',
    awsAccountIdMasked: masked,
  }),
  PaymentMethodAzureMarketplace: page(azure, 'Microsoft Azure Marketplace.', {
    ...marketplace,
    kind: '`azure_marketplace`',
  }),
  PaymentMethodGcpMarketplace: page(gcp, 'Google Cloud Marketplace.', {
    ...marketplace,
    kind: '`gcp_marketplace`',
  }),
  Eligibility: page(Eligibility, 'Whether this account can be linked now.', {
    eligible: 'Nothing is known to stand in the way. `createLink` decides again.',
    checkedAt: 'When the server looked.',
    blockers: 'Everything that stands in the way.',
  }),
  Registration: page(Registration, 'What the server kept when AWS sent this browser to it.', {
    id: 'Opaque. Not the AWS token, and not derived from it.',
    provider: 'The marketplace.',
    state: 'Where it stands.',
    offerType: 'The kind of offer that was accepted.',
    awsAccountIdMasked: masked,
    productName: 'The product that was subscribed to.',
    receivedAt: 'When AWS sent the browser.',
    expiresAt: 'Until when it can be claimed.',
    confirmation: 'Whether the customer must confirm both accounts first.',
    account: 'The account that is signed in, or has claimed it.',
  }),
  Link: page(Link, 'The bond between one account and one AWS Marketplace agreement.', {
    id: 'Opaque.',
    provider: 'The marketplace.',
    state: 'Where it stands.',
    version: grows,
    account: answerAccount,
    awsAccountIdMasked: masked,
    agreementRef: 'A reference to the agreement that is safe to show.',
    offerType: 'The kind of offer that was accepted.',
    productName: 'The product that was subscribed to.',
    startedAt: 'When the account was named.',
    updatedAt: 'When this version began.',
    steps: 'The timeline, in order.',
    expectation: 'What the server honestly expects of the wait.',
    pollAfterMs:
      'Milliseconds that the server would like to be left alone. The longer pace wins, up to 15 minutes.',
    failure: 'Why it failed. There exactly when `state` is `failed`.',
    cancellation: 'What cancelling does, and when. There when it was cancelled.',
    urls: 'Where the customer can go on.',
    acknowledgedVersion: 'The newest version that the customer has seen, on any device.',
  }),
  CancellationImpact: page(CancellationImpact, 'What cancelling will do, or did, per deployment.', {
    account: answerAccount,
    graceDays: 'Days from stopping to deleting.',
    phase: 'How far it has come.',
    stopAt: 'When deployments stop.',
    deleteAt: 'When stopped deployments are deleted.',
    deployments: 'The deployments, running ones first.',
    truncated: 'There are more than are listed here.',
  }),
  LinkRequest: page(LinkRequest, 'Body of `createLink`.', {
    registrationId: 'The registration to be claimed.',
  }),
  Acknowledgement: page(Acknowledgement, 'Body of `acknowledgeLink`.', {
    version: 'The version that the customer has seen.',
  }),
  Problem: page(Problem, 'A refusal (RFC 9457). Members of the wrong type are ignored.', {
    type: 'A URI that names the kind of problem.',
    title: 'For people who read logs. Never shown.',
    status: 'The HTTP status once more.',
    detail: 'For people who read logs. Never shown.',
    instance: 'A URI of this very occurrence.',
    code: 'Why. Texts are chosen by this.',
    retryable: 'The same request may succeed after the cause is removed.',
    correlationId: trace,
    params: sentenceValues,
    actions: remedies,
  }),
  Account: page(Account, 'An EMQX account.', {
    id: 'Opaque.',
    displayName: 'As its owner writes it.',
    email: 'Of the person who is signed in.',
  }),
  PendingChange: page(PendingChange, 'A change of payment method that has not happened yet.', {
    to: 'The next payment method.',
    since: 'When it was accepted.',
  }),
  Blocker: page(Blocker, 'One thing that stands in the way of linking.', {
    code: 'What it is.',
    params: sentenceValues,
    actions: remedies,
  }),
  LinkStep: page(LinkStep, 'One step of the timeline.', {
    name: 'Which one.',
    state: 'Where it stands.',
    at: 'When it happened.',
  }),
  Expectation: page(Expectation, 'What the server honestly expects, measured from `startedAt`.', {
    typicalSeconds: 'Seconds that it usually takes.',
    slowAfterSeconds: 'Seconds after which the customer is told that it takes longer.',
    stalledAfterSeconds: 'Seconds after which he is offered a re-check and a ticket.',
  }),
  Failure: page(Failure, 'Why a link failed.', {
    code: 'Why.',
    retryable: 'A re-check may succeed after the cause is removed.',
    params: sentenceValues,
    actions: remedies,
  }),
  Cancellation: page(Cancellation, 'When a cancelled link ends.', {
    canceledAt: 'When it was cancelled on AWS.',
    finalUsageUntil: 'Until when usage is still metered.',
    stopAt: 'When deployments stop.',
    deleteAt: 'When stopped deployments are deleted.',
  }),
  LinkUrls: page(
    LinkUrls,
    'Where the customer can go on. Only allow-listed https URLs are shown.',
    {
      manage: 'The subscription on AWS.',
      listing: 'The product on AWS Marketplace.',
      ticket: 'Where he submits a ticket.',
    },
  ),
  DeploymentImpact: page(DeploymentImpact, 'What cancelling does to one deployment.', {
    id: 'Opaque.',
    name: 'As the customer named it.',
    plan: 'Its plan.',
    isTrial: 'A trial runs to its own end.',
    status: 'What it does now.',
    outcome: 'What becomes of it.',
    stopAt: 'When it stops.',
    deleteAt: 'When it is deleted.',
    trialEndsAt: 'When the trial ends.',
  }),
  Action: page(Action, 'Something that the customer can do next.', {
    kind: 'What it is.',
    url: 'Where. Shown as a link only if it is https and allow-listed; else the action is text.',
  }),
} as const satisfies Record<string, ObjectPage>
