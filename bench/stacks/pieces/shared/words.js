// Room: bench. What the pieces of every stack say. English alone; the product says the same in three languages.
export const words = {
  subscribe: 'Or subscription on AWS Marketplace',
  opensInNewTab: 'opens in a new tab',
  loading: 'Loading…',
  close: 'Close',
  retry: 'Try again',
  emqxAccount: 'EMQX account',
  awsAccount: 'AWS Billing Account',
  status: {
    sending: {
      title: 'Linking your AWS account',
      lead: 'We are sending your subscription to EMQX.',
    },
    waiting: {
      title: 'Waiting for AWS to confirm',
      lead: 'Linking has started. You can close this window: we will let you know when it is done.',
    },
    linked: {
      title: 'Your accounts are linked',
      lead: 'Usage of this EMQX account is now billed through AWS Marketplace.',
    },
    failed: {
      title: 'We could not link your account',
      lead: 'Submit a ticket, so that we can see what happened.',
    },
  },
  method: {
    label: 'Payment Method',
    aws_marketplace: 'AWS Marketplace Subscription',
    credit_card: 'Credit card',
    none: 'No payment method',
    other: 'Another payment method',
    managed: 'Managed on AWS. To change it, cancel the subscription there first.',
    manage: 'Manage on AWS',
    error: 'We could not load the payment method',
  },
}

/** Where the login link leads. */
export const listingUrl = 'https://aws.amazon.com/marketplace/pp/prodview-bench'

export function awsAccountEnding(masked) {
  return `ending in ${masked.slice(-4)}`
}

let day

export function since(instant) {
  // Making one is what costs, so it is made once.
  day ??= new Intl.DateTimeFormat('en', { dateStyle: 'medium' })
  return `Since ${day.format(new Date(instant))}`
}

export function usually(seconds) {
  return `Usually takes about ${Math.round(seconds / 60)} min.`
}

export function methodName({ kind }) {
  return words.method[kind] ?? words.method.other
}

/** What else is known of a payment method, as a list of sentences. */
export function methodFacts(method) {
  if (method.kind !== 'aws_marketplace') return []
  return [method.productName, method.since && since(method.since)].filter(Boolean)
}
