// Scripts: every word on the wire, explained. A word without an explanation does not compile.
import type * as z from 'zod/mini'
import {
  ActionKind,
  CancellationImpact,
  Confirmation,
  DeploymentImpact,
  EditBlockedReason,
  FailureCode,
  LinkState,
  LinkStep,
  OfferType,
  PaymentMethod,
  PaymentMethodKind,
  Provider,
  Registration,
} from '../../src/api/contract/index.ts'

type OpenEnum = z.ZodMiniType & { readonly known: readonly string[] }

export interface EnumPage {
  schema: OpenEnum
  description: string
  words: Readonly<Record<string, string>>
}

function words<Schema extends OpenEnum>(
  schema: Schema,
  description: string,
  explained: Readonly<Record<Schema['known'][number], string>>,
): EnumPage {
  return { schema, description, words: explained }
}

const bankAccount = PaymentMethod.def.options[0].def.options[2]

export const enums = {
  LinkState: words(LinkState, 'Where a link stands.', {
    pending:
      'The account is named, AWS has not confirmed yet. However long it takes, this is no failure.',
    active: 'AWS has confirmed; usage is billed through AWS.',
    failed: 'It could not be made; `failure` says why.',
    canceling: 'Cancelled on AWS; the last usage is being metered, for about an hour.',
    canceled: 'Closed by AWS; deployments have stopped.',
  }),
  LinkStepName: words(LinkStep.shape.name, 'The steps of the timeline, in this order.', {
    subscribed_on_aws: 'The customer subscribed on AWS Marketplace.',
    account_named: 'He said which account pays this way.',
    aws_confirmed: 'AWS confirmed the subscription.',
    billing_switched: 'The payment method changed.',
  }),
  LinkStepState: words(LinkStep.shape.state, 'Where a step stands.', {
    done: 'It has happened, at `at`.',
    current: 'It is being waited for.',
    upcoming: 'It comes later.',
    failed: 'It will not happen without a remedy.',
  }),
  Provider: words(Provider, 'The marketplace.', { aws: 'AWS Marketplace.' }),
  OfferType: words(OfferType, 'The kind of offer that was accepted.', {
    standard: 'The public offer.',
    free_trial: 'A free trial that turns into the public offer.',
    private: 'An offer made for this customer.',
  }),
  RegistrationState: words(Registration.shape.state, 'Where a registration stands.', {
    resolved: 'AWS has said who the customer is; it can be claimed.',
    claimed: 'An account has been linked with it.',
    expired: 'It was not claimed in time.',
    failed: 'AWS could not say who the customer is.',
  }),
  Confirmation: words(
    Confirmation,
    'Whether both accounts must be named to the customer, and confirmed by him with one click, ' +
      'before `createLink`. A reader takes an unknown word as `required`.',
    {
      required: 'The server cannot tell that this browser began the journey.',
      not_required: 'This browser began the journey itself.',
    },
  ),
  PaymentMethodKind: words(PaymentMethodKind, 'How an account pays.', {
    none: 'Not at all yet.',
    credit_card: 'By credit card.',
    us_bank_account: 'From a US bank account.',
    available_credits: 'From credits bought in advance.',
    aws_marketplace: 'Through AWS Marketplace.',
    azure_marketplace: 'Through Microsoft Azure Marketplace.',
    gcp_marketplace: 'Through Google Cloud Marketplace.',
  }),
  BankAccountVerification: words(
    bankAccount.shape.verification,
    'Whether the bank account may be charged.',
    {
      pending: 'Not yet; it takes 4 to 7 business days.',
      verified: 'Yes.',
      failed: 'No; the customer has to act.',
    },
  ),
  EditBlockedReason: words(EditBlockedReason, 'Why a payment method cannot be edited now.', {
    managed_on_aws: 'It is managed on AWS.',
    managed_on_azure: 'It is managed on Azure.',
    managed_on_gcp: 'It is managed on Google Cloud.',
    link_pending: 'AWS Marketplace is being linked.',
    final_metering: 'The last usage is being metered.',
    insufficient_role: 'Only the owner may edit it.',
    overdue_invoice: 'An invoice has to be paid first.',
  }),
  CancellationPhase: words(CancellationImpact.shape.phase, 'How far cancelling has come.', {
    preview: 'Not cancelled: this is what would happen.',
    canceling: 'Cancelled on AWS; the last usage is being metered.',
    canceled: 'Closed: this is what has happened.',
  }),
  DeploymentStatus: words(DeploymentImpact.shape.status, 'What a deployment does now.', {
    running: 'It runs.',
    stopped: 'It is stopped; its data are kept.',
    deleted: 'It is gone.',
  }),
  DeploymentOutcome: words(
    DeploymentImpact.shape.outcome,
    'What cancelling does to a deployment.',
    {
      stops: 'It will stop at `stopAt` and be deleted at `deleteAt`.',
      keeps_running: 'It runs on: a trial ends at `trialEndsAt`, whatever is cancelled.',
      stopped: 'It has stopped and will be deleted at `deleteAt`.',
      deleted: 'It has been deleted.',
    },
  ),
  ActionKind: words(ActionKind, 'What the customer can do next.', {
    remove_credit_card: 'Remove the credit card.',
    view_credits: 'See the credits that are in use.',
    view_vouchers: 'See the vouchers that are in use.',
    manage_on_aws: 'Manage the subscription on AWS.',
    resubscribe: 'Subscribe again on AWS Marketplace.',
    restart_on_aws: 'Choose "Set Up Your Account" on AWS once more.',
    switch_account: 'Sign in to another account. The registration is kept.',
    ask_owner: 'Ask the owner of the account.',
    pay_invoice: 'Pay the overdue invoice.',
    retry: 'Try again.',
    sign_in: 'Sign in. Nothing is lost.',
    open_ticket: 'Submit a ticket.',
    reload: 'Reload the page.',
  }),
  FailureCode: words(FailureCode, 'Why something could not be done.', {
    credit_card_on_file: 'A credit card is set up for the account.',
    available_credits_in_use: 'The account still has credits in use.',
    voucher_in_use: 'The account still has a voucher in use.',
    bank_account_on_file: 'A bank account is set up for the account.',
    account_already_linked: 'The account is linked to another Marketplace product.',
    agreement_linked_elsewhere:
      'The AWS agreement belongs to another account, which is never named.',
    insufficient_role: 'Only the owner of the account may link it.',
    overdue_invoice: 'An invoice of the account is overdue.',
    registration_missing:
      'This browser has no registration: another browser, or its cookie is gone.',
    registration_expired:
      'The registration was not claimed in time, or AWS called its token expired.',
    registration_invalid: 'AWS does not accept the token, or it is for another product.',
    aws_payment_failed: 'AWS could not charge the customer (`subscribe-fail`).',
    aws_unavailable: 'AWS does not answer, or answers with an error of its own.',
    rate_limited: 'Too many requests.',
    session_required: 'Nobody is signed in.',
    idempotency_conflict: 'The same `Idempotency-Key` came with another payload before.',
    request_in_flight: 'A request with the same `Idempotency-Key` is being worked on.',
    idempotency_key_required: 'The `Idempotency-Key` is missing or is no quoted string.',
    csrf_rejected: 'The custom header or the host’s CSRF token is missing or old.',
    account_changed: 'The write names an account that is not the one signed in. Nothing was done.',
    not_found: 'The account has no such link.',
    internal: 'Something broke on the server.',
  }),
} as const satisfies Record<string, EnumPage>
