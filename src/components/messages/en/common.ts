// Room: components. Words that several elements share, in English. `{name}` is filled in.

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
