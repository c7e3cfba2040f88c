// Room: components. Every sentence that a customer can read, in English. `{name}` is filled in.

export { subscribe } from './subscribe.ts'

/** The pre-check beside the subscribe link. */
export const precheck = {
  checking: 'Checking whether this account can be linked…',
  eligible: 'This account can be paid through AWS Marketplace.',
  blockedTitle: 'Before you subscribe on AWS',
  blockedLead: 'This account cannot be linked to AWS Marketplace yet. Clear this up first:',
  continueAnyway: 'You can subscribe now, but linking will wait until this is cleared up.',
  unavailable: 'We could not check this account just now. You can still subscribe.',
  signedOut: 'Sign in to see whether this account can be linked. You can still subscribe.',
  unknownTitle: 'Something else stands in the way',
  unknownCause: 'EMQX gave a reason that this page does not know.',
  unknownRemedy: 'Reload the page to see more, or submit a ticket.',
  checkAgain: 'Check again',
  recheck: 'Checking…',
}

/** Why something failed or is blocked: a title, what happened, what to do. */
export const failures = {
  credit_card_on_file: {
    title: 'A credit card is set up',
    cause: 'This EMQX account pays by credit card. An account has one payment method at a time.',
    causeNamed:
      'This EMQX account pays by {brand} ending in {last4}. An account has one payment method at a time.',
    remedy:
      'Remove the card, then come back: we check again automatically. If it cannot be removed, submit a ticket.',
  },
  available_credits_in_use: {
    title: 'Available Credits are in use',
    cause:
      'This EMQX account still has Available Credits. They are used before AWS Marketplace can pay.',
    causeNamed:
      'This EMQX account still has {amount} of Available Credits. They are used before AWS Marketplace can pay.',
    remedy: 'Use up the credits, or submit a ticket and we will help you with the rest.',
  },
  voucher_in_use: {
    title: 'A voucher is in use',
    cause:
      'This EMQX account has an active voucher, which cannot be combined with AWS Marketplace.',
    remedy: 'Wait until it ends or remove it, then try again.',
  },
  bank_account_on_file: {
    title: 'A bank account is set up',
    cause:
      'This EMQX account pays from a bank account. An account has one payment method at a time.',
    causeNamed:
      'This EMQX account pays from a bank account ending in {last4}. An account has one payment method at a time.',
    remedy: 'Submit a ticket: our team will remove the bank account for you.',
  },
  account_already_linked: {
    title: 'This EMQX account has a Marketplace subscription',
    cause: 'It is already linked to another Marketplace subscription of EMQX.',
    remedy: 'Cancel the one you do not need, or sign in to another EMQX account to link this one.',
  },
  agreement_linked_elsewhere: {
    title: 'This AWS subscription is linked to another EMQX account',
    cause: 'One AWS Marketplace subscription can pay for one EMQX account.',
    remedy:
      'Sign in to the EMQX account that it belongs to. If you do not know it, submit a ticket.',
  },
  insufficient_role: {
    title: 'Only the owner can link this account',
    cause: 'Your role may not change how this EMQX account pays.',
    remedy: 'Ask the owner to sign in here. Your subscription on AWS stays as it is.',
    remedyNamed:
      'Ask the owner, {owner}, to sign in here. Your subscription on AWS stays as it is.',
  },
  overdue_invoice: {
    title: 'An invoice is overdue',
    cause: 'This EMQX account has an unpaid invoice.',
    remedy: 'Pay it, then come back: we check again automatically.',
  },
  registration_missing: {
    title: 'Start again from AWS',
    cause:
      'This browser has no AWS Marketplace sign-up to continue. It may have been opened elsewhere.',
    remedy:
      'On AWS, open your subscription and choose “Set up your account” again. You do not pay twice.',
  },
  registration_expired: {
    title: 'The sign-up from AWS has expired',
    cause: 'AWS lets a sign-up wait only for a limited time.',
    remedy:
      'On AWS, open your subscription and choose “Set up your account” again. You do not pay twice.',
  },
  registration_invalid: {
    title: 'AWS did not recognise this sign-up',
    cause: 'The sign-up was used before, or it is for another product.',
    remedy:
      'On AWS, open your subscription and choose “Set up your account” again. You do not pay twice.',
  },
  aws_payment_failed: {
    title: 'AWS could not confirm your payment',
    cause: 'AWS Marketplace declined the subscription, often because of the payment method in AWS.',
    remedy: 'Check your payment method on AWS, then check again here.',
  },
  aws_unavailable: {
    title: 'AWS is not answering',
    cause: 'AWS Marketplace is slow or not available at the moment.',
    remedy: 'Nothing is lost. We keep trying automatically.',
  },
  rate_limited: {
    title: 'One moment, please',
    cause: 'We asked too often in a short time.',
    remedy: 'Nothing is lost. We continue automatically in a moment.',
  },
  session_required: {
    title: 'Please sign in',
    cause: 'You are signed out of EMQX.',
    remedy: 'Sign in to continue. Your subscription is kept.',
  },
  idempotency_conflict: {
    title: 'This sign-up was already sent differently',
    cause: 'We received two different requests for the same sign-up, so we stopped.',
    remedy: 'Submit a ticket: we will sort it out for you.',
  },
  csrf_rejected: {
    title: 'This page is out of date',
    cause: 'For your safety, we did not accept the request from this page.',
    remedy: 'Reload the page. Your subscription is kept.',
  },
  account_changed: {
    title: 'Another account is signed in',
    cause: 'Somebody signed in to another EMQX account in the meantime, so nothing was changed.',
    remedy: 'Reload the page to continue with the account that is signed in now.',
  },
  unknown: {
    title: 'We could not link your account',
    cause: 'Something kept us from linking this account.',
    remedy: 'Submit a ticket with the details below, so that we can see what happened.',
  },
}

/** What a button or link offers. Keys are the contract's action kinds. */
export const actions = {
  remove_credit_card: 'Remove the credit card',
  view_credits: 'View Available Credits',
  view_vouchers: 'View vouchers',
  manage_on_aws: 'Manage on AWS',
  resubscribe: 'Subscribe again',
  restart_on_aws: 'Go to AWS Marketplace',
  switch_account: 'Sign in to another account',
  ask_owner: 'Ask the owner of this account',
  pay_invoice: 'Pay the invoice',
  retry: 'Try again',
  sign_in: 'Sign in',
  open_ticket: 'Submit a ticket',
  reload: 'Reload the page',
}

/** Shared by several elements. */
export const common = {
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading…',
  emqxAccount: 'EMQX account',
  awsAccount: 'AWS Billing Account',
  endingIn: 'ending in {digits}',
  offline: 'You are offline. We continue as soon as you are back.',
  connection: 'The connection is unstable. We keep trying automatically.',
  refused: 'EMQX did not accept the request. Reload the page, then try again.',
  signedOut: 'You are signed out of EMQX.',
  notConfigured: 'Billing is not set up on this page yet.',
  opensInNewTab: 'opens in a new tab',
}

/** The linking-status modal and its pop-up. */
export const status = {
  signedOutTitle: 'Sign in to finish linking',
  signedOutLead:
    'Your subscription on AWS Marketplace is kept. Sign in to EMQX, or create an account, and linking continues.',
  signedOutMidwayLead:
    'You were signed out of EMQX. Nothing is lost: sign in and this page continues where it was.',

  confirmTitle: 'Link these two accounts?',
  confirmLead:
    'From then on, the usage of this EMQX account is billed to this AWS account. Link them only if both are yours.',
  confirmAction: 'Link accounts',
  notThisAccount: 'Not this account',
  notNow: 'Not now',

  submittingTitle: 'Linking your AWS account',
  submittingLead: 'We are sending your subscription to EMQX.',

  pendingTitle: 'Waiting for AWS to confirm',
  pendingLead:
    'Linking has started. You can close this window: we will let you know when it is done.',
  pendingTypical: 'Usually takes about {duration}.',
  pendingElapsed: 'Waiting for {duration}',
  slowTitle: 'AWS is taking longer than usual',
  slowLead: 'That happens, and nothing is lost. You can close this window and carry on working.',
  longLead:
    'This has taken more than 15 minutes. We keep checking automatically. If you like, submit a ticket and we will look into it.',
  stalledTitle: 'Still waiting for AWS',
  stalledLead:
    'AWS has not confirmed your subscription yet. Nothing is lost and you are not billed twice. We keep checking; you can ask AWS again or submit a ticket.',
  checkAgain: 'Check again',
  checking: 'Checking…',

  activeTitle: 'Your accounts are linked',
  activeLead: 'Usage of this EMQX account is now billed through AWS Marketplace.',
  repeatedTitle: 'Already linked',
  repeatedLead: 'These two accounts were linked before. There is nothing more to do.',
  activeTrial: 'Your free trial on AWS Marketplace has started.',
  activeNext:
    'You will find “AWS Marketplace Subscription” as the payment method on the Billing page.',
  done: 'Done',

  remediedTitle: 'Ready to link',
  remediedLead: 'What stood in the way is gone. Continue to link your AWS account.',
  continueLinking: 'Continue linking',
  tryAgain: 'Try again',

  cancelingTitle: 'Your AWS subscription is being cancelled',
  cancelingLead:
    'AWS is settling the last usage, which takes about an hour. Running deployments stop on {stop}; stopped deployments are deleted on {delete}.',
  cancelingUndated: 'AWS is settling the last usage, which takes about an hour.',
  cancelingBack: 'Changed your mind? Subscribe again on AWS and everything continues as before.',
  canceledTitle: 'Your AWS subscription has ended',
  canceledLead:
    'Running deployments were stopped on {stop}, except trial deployments. Stopped deployments are deleted on {delete}.',
  canceledDeletedLead:
    'Running deployments were stopped on {stop}, except trial deployments. Stopped deployments were deleted on {delete}.',
  canceledUndated: 'Running deployments were stopped, except trial deployments.',
  canceledBack: 'Subscribe again on AWS Marketplace before then to keep them.',

  unknownTitle: 'Linking has a new status',
  unknownLead:
    'This page does not know the status that EMQX reported. Reload it to see more, or submit a ticket.',

  troubleTitle: 'We cannot reach EMQX',
  troubleLead: 'Nothing is lost. We keep trying automatically.',

  stepSubscribed: 'Subscribed on AWS Marketplace',
  stepNamed: 'EMQX account chosen',
  stepConfirmed: 'Confirmed by AWS',
  stepSwitched: 'Billing switched to AWS Marketplace',
  stepOther: 'Further step',
  stepDone: 'done',
  stepCurrent: 'in progress',
  stepUpcoming: 'to come',
  stepFailed: 'failed',
  progress: 'Progress',

  popupLabel: 'AWS Marketplace linking',
  popupPending: 'Linking to AWS Marketplace',
  popupSlow: 'AWS is taking longer than usual. We keep checking.',
  popupLong: 'Still waiting for AWS. We keep checking; details and help are one click away.',
  popupConfirm: 'Your AWS subscription is waiting to be linked.',
  popupActive: 'Your AWS account is linked.',
  popupFailed: 'Your AWS account is not linked yet.',
  popupCanceling: 'Your AWS subscription is being cancelled.',
  popupCanceled: 'Your AWS subscription has ended.',
  popupSignedOut: 'Sign in to finish linking.',
  popupUnknown: 'Linking has a new status.',
  viewDetails: 'View details',
  dismiss: 'Dismiss',

  detailsLabel: 'Details for support',
  detailsCode: 'Code',
  detailsCorrelation: 'Correlation ID',
  detailsTime: 'Time',
  copyDetails: 'Copy details',
  copied: 'Copied',
  copyFailed: 'Select the text and copy it.',
}

/** The Payment Method field. */
export const method = {
  label: 'Payment Method',
  none: 'No payment method',
  noneHint: 'Add one to keep deployments running after a trial.',
  creditCard: '{brand} ending in {last4}',
  creditCardExpiry: 'Expires {expiry}',
  bankAccount: 'US bank account ending in {last4}',
  bankPending: 'Being verified. This takes 4 to 7 business days.',
  bankVerified: 'Verified',
  bankFailed: 'Could not be verified. Check the account number, or submit a ticket.',
  credits: 'Available Credits',
  creditsAmount: '{amount} left',
  aws: 'AWS Marketplace Subscription',
  azure: 'Azure Marketplace Subscription',
  gcp: 'Google Cloud Marketplace Subscription',
  other: 'Another payment method',
  otherHint: 'This page is too old to show it. Reload the page.',
  since: 'Since {date}',
  awsPending: 'Waiting for AWS to confirm',
  awsFailed: 'AWS could not confirm it',
  awsEnding: 'Ends on AWS on {date}',
  awsEndingSoon: 'Being cancelled on AWS',
  awsEnded: 'Ended on AWS',
  awsCutover: 'Billed through AWS from {date}',
  cutover: 'Takes effect on {date}',
  changingTo: 'Changing to {method}',
  changingStill: 'Still changing to {method}. We keep checking.',
  changing: 'A change is on its way',
  changeToCard: 'a credit card',
  changeToBankAccount: 'a US bank account',
  changingSince: 'Started {time}',
  changeHint: 'Until then, usage is billed as before.',
  manageOnAws: 'Manage on AWS',
  manage: 'Manage subscription',
  blocked_managed_on_aws: 'Managed on AWS. To change it, cancel the subscription there first.',
  blocked_managed_on_azure: 'Managed on Azure. To change it, cancel the subscription there first.',
  blocked_managed_on_gcp:
    'Managed on Google Cloud. To change it, cancel the subscription there first.',
  blocked_link_pending: 'It can be changed once AWS has confirmed.',
  blocked_final_metering: 'It can be changed once AWS has settled the last usage.',
  blocked_insufficient_role: 'Only the owner of this account can change it.',
  blocked_overdue_invoice: 'It can be changed after the overdue invoice is paid.',
  blocked_unknown: 'It cannot be changed at the moment.',
  errorTitle: 'We could not load the payment method',
  errorLead: 'Your billing is not affected.',
  offlineTitle: 'You are offline',
  offlineLead: 'We will load the payment method as soon as you are back.',
  signedOutLead: 'Sign in to see how this account pays.',
  stale: 'Last known. We could not refresh it just now.',
  staleShort: 'Not up to date',
  staleOffline: 'Last known. You are offline.',
  nowPaidBy: 'Payment method: {method}',
}

/** The guide to cancelling on AWS, and what follows from it. */
export const unlink = {
  title: 'Unlink from AWS Marketplace',
  lead: 'You cancel the subscription on AWS. EMQX finds out automatically.',
  warning:
    'Cancelling stops your running deployments, and later deletes them. The list below says which ones and when.',
  stepsTitle: 'How to cancel on AWS',
  step1: 'Sign in to the AWS account {account}.',
  step1Plain: 'Sign in to the AWS account that pays for this EMQX account.',
  step2: 'Open Manage subscriptions in AWS Marketplace.',
  step3: 'Choose {product}.',
  step3Agreement: 'Choose {product}, agreement {agreement}.',
  step4: 'Under Agreement, open Actions and choose to cancel the subscription.',
  step5: 'Confirm it in the window that AWS shows. AWS may ask you to type the product name.',
  openAws: 'Open Manage subscriptions on AWS',
  impactTitle: 'What happens to your deployments',
  impactPreview:
    'When you cancel, running deployments stop after AWS has settled the last usage, about an hour later. They are deleted {days} after that. Trial deployments run to their own end.',
  impactPreviewDates: 'If you cancelled now, they would be deleted on {date}.',
  impactNone: 'This account has no deployments. Nothing will be stopped.',
  impactNoneLeft: 'This account has no deployments.',
  impactErrorTitle: 'We could not load your deployments',
  impactErrorLead: 'Your subscription on AWS is not affected.',
  deployment: 'Deployment',
  plan: 'Plan',
  outcome: 'What happens',
  unnamed: 'Deployment without a name',
  trial: 'Trial',
  willStop: 'Stops when you cancel',
  willStopThen: 'Deleted {days} later',
  keepsRunning: 'Keeps running',
  keepsRunningUntil: 'Keeps running until the trial ends on {date}',
  trialEnded: 'The trial ended on {date}',
  alreadyStopped: 'Stopped',
  deletedWithOthers: 'If you cancel, deleted with the others',
  stopsAt: 'Stops on {date}',
  stopsNow: 'Stops any moment now',
  stoppedAt: 'Stopped on {date}',
  deleted: 'Deleted',
  deletedAt: 'Deleted on {date}',
  willBeDeletedAt: 'Will be deleted on {date}',
  deletedWithin: 'Will be deleted {days} after the stop',
  beingDeleted: 'Is being deleted',
  outcomeUnknown: 'See the deployment’s page',
  truncated: 'Only the first {count} deployments are shown.',
  cancelingTitle: 'Cancelling on AWS',
  cancelingLead: 'AWS is settling the last usage. This takes about an hour.',
  cancelingDue: 'The last usage is nearly settled. Running deployments stop any moment now.',
  cancelingNone: 'No deployment will be stopped.',
  cancelingBack:
    'You can still turn back: subscribe again on AWS before the deployments stop and nothing changes.',
  cancelingSpoken: 'Cancelling on AWS. Running deployments stop on {date}.',
  canceledTitle: 'Your AWS subscription has ended',
  canceledLead: 'Running deployments were stopped. Trial deployments run to their own end.',
  canceledNone: 'No deployment was stopped. Trial deployments run to their own end.',
  canceledSpoken: 'Your AWS subscription has ended. Stopped deployments will be deleted on {date}.',
  stopDate: 'Running deployments stop',
  stoppedDate: 'Running deployments were stopped',
  deleteDate: 'Stopped deployments will be deleted',
  stopsIn: 'Running deployments stop in',
  deletedIn: 'Stopped deployments are deleted in',
  deletingTitle: 'The stopped deployments are being deleted',
  deletingLead: 'They were kept until {date}. Subscribe again to create new ones.',
  deletedTitle: 'The stopped deployments have been deleted',
  deletedLead: 'They were deleted on {date}. Subscribe again to create new ones.',
  keepThem: 'Subscribe again on AWS Marketplace before then, and start them again, to keep them.',
  resubscribe: 'Subscribe again on AWS Marketplace',
  calendar: 'Add the date to your calendar',
  calendarSummary: 'EMQX: stopped deployments are deleted',
  calendarDescription:
    'Your AWS Marketplace subscription of EMQX has ended. Subscribe again before this date to keep the stopped deployments.',
  backTitle: 'Your subscription continues',
  backLead: 'You subscribed again on AWS in time. Nothing was stopped.',
  activeSpoken: 'Your AWS subscription is active.',
  emptyTitle: 'No AWS Marketplace subscription',
  emptyLead: 'This account is not paid through AWS Marketplace, so there is nothing to unlink.',
  pendingTitle: 'Not linked yet',
  pendingLead: 'AWS has not confirmed the subscription yet. You can unlink it once it has.',
  unknownTitle: 'A status that this page does not know',
  unknownLead: 'Reload the page, or see the subscription on AWS.',
  errorTitle: 'We could not load what cancelling does',
  errorLead: 'You can still cancel on AWS.',
  signedOutLead: 'Sign in to see what cancelling does to your deployments.',
  stale: 'This is what we knew last. We could not refresh it just now.',
  timeZone: 'Times are in your time zone ({zone}).',
}
