// Room: components. Why something failed or is blocked, in English. `{name}` is filled in.

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
    remedy: 'Submit a ticket with the details for support, so that we can see what happened.',
  },
}
