// Room: components. The words of the subscribe link, in English: all that a login page needs to load.

/** The subscribe link, on login and registration pages. */
export const subscribe = {
  label: 'Or subscription on AWS Marketplace',
  opensInNewTab: 'opens in a new tab',
}
