// Room: components. The words of the linking-status modal and its pop-up, in English. `{name}` is filled in.

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
