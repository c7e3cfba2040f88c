// Room: components. What a button or link offers, in English. `{name}` is filled in.

/** What a button or link offers. Keys are the contract's action kinds. */
export const actions = {
  remove_credit_card: 'Remove the card',
  view_credits: 'View credits',
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
