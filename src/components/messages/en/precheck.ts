// Room: components. The words of the pre-check beside the subscribe link, in English. `{name}` is filled in.

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
