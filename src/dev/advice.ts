// Room: dev. Everything that the console may say to a host in development. The troubleshooting page is
// made from this table, so what a message promises to explain is explained.

export interface Advice {
  /** What the customer or the engineer sees. */
  readonly symptom: string
  readonly cause: string
  /** What to write, in one or two sentences. Code stands in backticks. */
  readonly fix: string
}

/** Keys are anchors of the troubleshooting page. `…` in a text stands for what the console names. */
export const advices = {
  'not-registered': {
    symptom: 'A tag stays empty and unstyled, as unknown elements do.',
    cause: 'Nothing registered it: `@emqx/billing-elements` holds the classes and registers none.',
    fix: "Write `import '@emqx/billing-elements/define'`, or the door of this one tag, such as `@emqx/billing-elements/define/link-status`.",
  },
  'no-api-base': {
    symptom: 'An element stays empty, in `:state(empty)`.',
    cause: 'It does not know where the billing API is.',
    fix: "Write `configureBilling({ apiBase: '/api/v1/billing' })` once per page, or the attribute `api-base` on the element.",
  },
  'no-listing-url': {
    symptom: 'The subscribe link shows nothing.',
    cause:
      'It does not know where to lead. There is no default: a wrong listing would sell the wrong product.',
    fix: "Write `configureBilling({ listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-…' })` or the attribute `listing-url`.",
  },
  'listing-url-refused': {
    symptom: 'The subscribe link shows nothing although it has a listing URL.',
    cause:
      'The URL is not https on AWS Marketplace, on the page’s own origin or on an origin that a script vouched for.',
    fix: 'Write the address of the product’s page on AWS. For a page of your own on another origin, say `listingUrl` in `configureBilling`, or add its origin to `allowedOrigins`.',
  },
  'url-refused': {
    symptom: 'A remedy such as “Submit a ticket” is text and no link.',
    cause: 'Its URL is not https, or it is written in markup and leads elsewhere than https.',
    fix: 'Write an https URL in `ticketUrl` or `signInUrl` of `configureBilling`, or an address of the page’s own origin.',
  },
  'unknown-option': {
    symptom: 'Something that was configured has no effect.',
    cause: '`configureBilling` was given a name that it does not know.',
    fix: 'The names are `apiBase`, `listingUrl`, `ticketUrl`, `signInUrl`, `productName`, `locale`, `allowedOrigins`, `fetch`, `getHeaders` and `messages`.',
  },
  'unknown-attribute': {
    symptom: 'An attribute has no effect.',
    cause: 'Attributes are written with dashes; a name without them is another attribute.',
    fix: 'Write it with dashes, such as `api-base`. In Vue and React as well: the property is `apiBase`, the attribute is not.',
  },
  'unknown-value': {
    symptom: 'An attribute has no effect, or the default counts.',
    cause: 'Its value is none of those that the attribute knows.',
    fix: '`placement` is `login` or `register`; `heading-level` is 2, 3 or 4.',
  },
  'object-as-attribute': {
    symptom: 'An attribute reads `[object Object]`, and what was meant has no effect.',
    cause: 'A framework set an object before the tag was defined, and turned it into text.',
    fix: 'Elements take texts only. Give objects and functions to `configureBilling`, and import the `define` door before the first render.',
  },
  'api-base-unreadable': {
    symptom: '“We cannot reach EMQX”, and no request is sent.',
    cause:
      'The API base is neither a path that begins with one slash nor an http(s) URL, or it has a query, a fragment or a password.',
    fix: 'Write a path such as `/api/v1/billing`, or a whole URL.',
  },
  'api-origin-not-allowed': {
    symptom: '“We cannot reach EMQX”, and no request is sent.',
    cause:
      'The API is on another origin than the page, and no script vouched for it: customers’ cookies go nowhere else.',
    fix: 'Write `configureBilling({ apiBase, allowedOrigins: [new URL(apiBase).origin] })`. Markup cannot say it.',
  },
  'api-unreachable': {
    symptom: '“We cannot reach EMQX”.',
    cause: 'Nobody answers under the API base: the server is down, or host or port are wrong.',
    fix: 'Start the server or the proxy, and compare `apiBase` with where the API is mounted. Without a server of your own: `npx @emqx/billing-elements mock`.',
  },
  'api-no-cors': {
    symptom: '“We cannot reach EMQX”, although the server’s log shows the requests.',
    cause: 'The API answers on another origin without allowing this page to read it (CORS).',
    fix: 'Let it answer `Access-Control-Allow-Origin` with the page’s origin (not `*`), `Access-Control-Allow-Credentials: true` and the headers that the API reference lists. For our mock: `--origin`, with this page’s origin.',
  },
  'api-not-found': {
    symptom: '“We cannot reach EMQX”, while the server answers 404.',
    cause: 'The API is not mounted under this API base.',
    fix: 'Compare `apiBase` with the path of your server: calls such as `/marketplace/link` come after it.',
  },
  'api-answers-html': {
    symptom: '“We cannot reach EMQX”, while the server answers 200.',
    cause:
      'A page of HTML comes where JSON is due: the fallback of a single-page app, a sign-in page or a proxy answered in place of the API.',
    fix: 'Correct `apiBase`, or let the dev server’s proxy pass this path on to the API.',
  },
  'csp-connect': {
    symptom: '“We cannot reach EMQX”, and the console reports a Content-Security-Policy.',
    cause: 'The page’s policy forbids requests to the API.',
    fix: 'Add the API’s origin to `connect-src`.',
  },
  'csp-styles': {
    symptom: 'An element has no looks, or the page shifts when it appears.',
    cause: 'The page’s Content-Security-Policy forbids a style sheet of the elements.',
    fix: "Serve `styles.css` from an origin that `style-src` allows. The elements’ own styles need nothing, except in browsers without constructed style sheets: there give Lit your nonce, `window.litNonce = '…'`, before the script.",
  },
  'csp-trusted-types': {
    symptom: 'No element appears, and the script fails with “Policy lit-html disallowed”.',
    cause: 'The page demands Trusted Types and does not allow the policy of Lit.',
    fix: "Write `trusted-types lit-html`, and `trusted-types lit-html 'allow-duplicates'` where the page loads Lit twice.",
  },
  'part-did-not-load': {
    symptom: 'The language stays English, or a part of an element does not appear.',
    cause:
      'A module that is loaded when it is needed did not arrive: the policy, a proxy or a deploy took it away.',
    fix: 'Serve every file of the build, keep those of the last release for a while, and allow them in `script-src`.',
  },
} as const satisfies Readonly<Record<string, Advice>>

export type AdviceName = keyof typeof advices
