// Scripts: what the reference says that no schema can.

export const introduction = `# The billing API: reference

What the components of \`@emqx/billing-elements\` ask of a server, and what they make of its answers.
Base path \`/api/v1/billing\` (hosts may mount it elsewhere). JSON in UTF-8, names in camelCase, moments in
ISO 8601, UTC. The same contract as OpenAPI 3.1 is \`@emqx/billing-elements/openapi.json\`. How to build a server for it
on AWS is told by [building the back end](backend.md); one command checks one, rule by rule: see [checking](checking.md).`

export const rules = `## Rules

1. **The server owns the truth.** Nothing is shown as linked unless an answer for this very account said \`active\`.
2. **The AWS token never reaches a page**: no URL, no cookie that a script can read, no storage, no event, no log.
   A page sees an opaque registration id.
3. **Evolution is additive.** Readers ignore fields that they do not know. A word that they do not know reads as
   \`unknown\`: calm, never an error, and never an improvement. A malformed answer is refused as a whole.
4. **Every answer about a link or a payment method names its account** and carries a \`version\` that only grows.
   Older versions and answers about other accounts are ignored.
5. **Texts come from codes** in the components' own catalogues. \`title\` and \`detail\` are for logs and never shown.
6. **Expected refusals are part of the contract**, as problems with a code. Everything else is broken plumbing.
7. **No timeout of a client turns \`pending\` into a failure.** Slow and stalled are derived from \`expectation\`.
8. \`Cache-Control: no-store\` and \`X-Request-Id\` are on every answer.`

export const fulfillment = `## Fulfillment: how a customer arrives from AWS

\`POST /marketplace/aws/fulfillment\` on the application itself, form-encoded, made by the customer's browser when he
chooses "Set Up Your Account" on AWS. The components never call it. The server

1. resolves the token **at once**, on the server. It is short-lived; held too long or sent again it is expired, and
   trying again never helps.
2. keeps a Registration and sets an opaque cookie: \`__Host-\` prefix, \`HttpOnly\`, \`Secure\`, \`SameSite=Lax\`, \`Path=/\`,
   bounded life. Signing in and signing up do not touch it, so the subscription survives both.
3. answers **303** to \`/?marketplace=aws\`, signed in or not; after a failure to
   \`/?marketplace=aws&marketplace_error=<code>\`. No URL ever holds a token or an id. A GET is refused with 405 and a
   body that is no form with 415.

| field of the form | meaning |
| --- | --- |
| \`x-amzn-marketplace-token\` | Opaque and secret. Missing or sent twice: \`registration_invalid\`. |
| \`x-amzn-marketplace-offer-type\` | \`free-trial\` for free trials. |
| \`x-amzn-marketplace-agreement-id\`, \`x-amzn-marketplace-product-id\` | Seen, but not documented by AWS. Untrusted: ask AWS. |

The code in the address is one of these: \`registration_invalid\` (AWS does not know the token, or it is for another
product), \`registration_expired\` (AWS calls it expired), \`aws_unavailable\` (AWS does not answer). A registration that
this browser already holds stays: a token that is no good never takes it away.

Cookies with \`SameSite=Lax\` do not come with that cross-site POST. Whether somebody is signed in is known only when
the browser follows the redirect.

### What else the server owes

- **Forced linking.** Somebody may post *his own* token from a page of his into the browser of *your* customer. Unless
  the server can tell that this browser began the journey, the Registration says \`confirmation: "required"\`:
  both accounts are named, and nothing is linked without the customer's click. \`Sec-Fetch-Site\`, \`Origin\` and a
  cookie set when the customer left for AWS are evidence. When in doubt: \`required\`.
- **Requests from elsewhere.** A write without the custom header, or with \`Sec-Fetch-Site: cross-site\`, is
  \`csrf_rejected\`. Session cookies are \`HttpOnly\`, \`Secure\` and \`SameSite=Lax\` or stricter.
- **The account that he saw.** A write may name the account on the customer's screen (\`X-EMQX-Billing-Account\`, its id
  percent-encoded). When another one is signed in by then, the server refuses with \`account_changed\` and does nothing:
  a confirmation that names one account must never link another.
- **Frames.** Pages with these components are served with \`frame-ancestors 'none'\` (or the host's own origins), so that
  nobody can lay the confirmation under a foreign page.
- **One claim.** A registration can be claimed once. Eligibility is checked in the same step as the claim.
- **Other customers are never named**: \`agreement_linked_elsewhere\` says nothing about the other account.
- **AWS is late and unordered.** Its events may come minutes after the customer, twice, or in another order. A failure
  may come after the customer has arrived; a subscription made again within about an hour of cancelling goes from
  \`canceling\` straight back to \`active\`.
- **Other origins.** A host that serves the API from another origin allows exactly its pages' origins, with
  credentials, the request header fields below, and exposes`

export const states = `## Link states

| state | entered when | leaves to | the customer sees | payment method |
|---|---|---|---|---|
| (204) | there is no link | \`pending\` | nothing | the current one |
| \`pending\` | \`createLink\` was accepted, AWS has not confirmed | \`active\`, \`failed\` | waiting; slow and stalled are calm | the old one, and what it is changing to |
| \`active\` | AWS confirmed | \`canceling\` | success, once, until acknowledged | AWS Marketplace |
| \`failed\` | a failure code | \`pending\`, by \`recheckLink\`, or by \`createLink\` with a new registration | cause, remedy, ticket | unchanged |
| \`canceling\` | cancelled on AWS; final metering, about an hour | \`canceled\`, or \`active\` after subscribing again | what will stop, and when | AWS Marketplace, ending |
| \`canceled\` | AWS closed it | \`pending\`, with a new registration | what stopped, until when it is kept, the way back | none |
| \`unknown\` | a newer server said another word | any | neutral, and a ticket | neutral |`

export const idempotency = `## Idempotency

- Every POST and DELETE carries \`Idempotency-Key\`, a quoted string (RFC 8941). It is derived from the intent and what
  it is about, so that tabs, reloads and second tries agree:

  | call | key |
  |---|---|
  | \`createLink\` | \`"link:<registration id>"\` |
  | \`recheckLink\` | \`"recheck:<link id>:<version>"\` |
  | \`acknowledgeLink\` | \`"ack:<link id>:<version>"\` |
  | \`releaseRegistration\` | \`"release:<registration id>"\` |

  Ids are percent-encoded (UTF-8) where they hold other characters than letters, digits and \`- _ . ! ~ * ' ( )\`.
- The server keeps a key with its answer for at least 24 hours. The same key with the same payload after a 2xx gets the
  very same answer again.
- After a failure that AWS reported later, \`createLink\` with the old key would only repeat the old answer:
  \`recheckLink\` is the way to try the same registration again.
- **A refused request frees its key**: it had no effect, and the same intent may succeed after the remedy.
- **An accepted re-check makes the version grow**, so the next one is another intent and has another key.
- A key that is missing or malformed is refused with 400, the same key with another payload or for another call with 422,
  and while the first request is still running with 409. Only that 409 is repeated unchanged.`

export const pace = `## Pace of asking

The client asks \`getLink\` while something is pending. A server can rely on this:

- The next question comes after 2 s or 25 % of the wait so far, whichever is longer, and after 60 s at the latest. Jitter
  only shortens, by up to 20 %. A longer \`pollAfterMs\` wins, up to 15 minutes.
- One asker per browser while a wait lasts, however many components and tabs there are. Nothing is asked while the page is hidden.
  When it becomes visible it asks at once, if the last answer is older than its gap; after \`online\`, spread over 5 s.
- No retry inside a question. After an error the gap is random, between 1 s and 60 s. \`Retry-After\` is a floor to which
  jitter is added; seconds only, at most 15 minutes are honoured.
- **Push where the server can**: the client sends \`Prefer: wait=N\`. A server that holds the answer until there is news
  says \`Preference-Applied: wait\` and is asked again at once. A server that ignores it is polled at the pace above.
- A client reads at most 64 KB of an answer, follows no redirect, and gives up a question after 15 s, or after 15 s
  more than the wait it asked for.`

export const errors = `## Refusals

Errors are \`application/problem+json\` (RFC 9457). Members of the wrong type are ignored. Error bodies that are not JSON
are legal, because proxies make them, and never shown. \`Retry-After\` is in seconds, never a date. A code that the reader
does not know is final unless \`retryable\` is \`true\`. 401 and 429 are understood without a body.

What no correct client sends has no code: a path that is not there is refused with 404, a method that a path does not
know with 405 and \`Allow\`, a body that is not sent as JSON with 415, and one that does not fit with 400.`
