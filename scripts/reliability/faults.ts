// Scripts: what can go wrong, row by row, and what the customer sees and the code does then.

export type FaultClass =
  'user' | 'server' | 'data' | 'net' | 'auth' | 'host' | 'tabs' | 'browser' | 'access' | 'clock'

export interface Fault {
  readonly number: number
  readonly of: FaultClass
  readonly fault: string
  /** What the customer sees, and what the code does. */
  readonly answer: string
  /** Why it cannot occur here, for a fault that no test can make. */
  readonly never?: string
}

type Row = readonly [of: FaultClass, fault: string, answer: string, never?: string]

/** In the order of their numbers, from 1. Tests name a number, so rows are only ever added at the end. */
const rows: readonly Row[] = [
  [
    'user',
    'He closes the tab, or leaves, while AWS confirms.',
    'The server owns the link; the next visit, on any device, shows where it stands and tells the outcome once.',
  ],
  [
    'server',
    'The link stays pending for hours.',
    'The gap between questions grows to a minute and stays there; after fifteen minutes modal, pop-up and payment field offer a ticket; nothing ever turns into a failure by time.',
  ],
  [
    'data',
    'Linking is refused: a card, credits, a voucher, another subscription.',
    'Each cause has its own words and its own next step; it is tried again by his click only.',
  ],
  [
    'net',
    'The answer to the link request is lost after the server has done it.',
    'The same request goes out again under the same idempotency key; one link is made.',
  ],
  [
    'auth',
    'The session ends in the middle of the wait.',
    'The polling stops, he is asked to sign in, and the page goes on where it was when he is back.',
  ],
  [
    'auth',
    'Between AWS and EMQX he has to sign in, or to sign up.',
    'The registration stays with the server, bound to a cookie that no script reads; both detours keep it.',
  ],
  [
    'user',
    'He clicks twice, or keeps a finger on Enter.',
    'One question at a time and one key per wish: one request.',
  ],
  [
    'user',
    'He reloads at any moment.',
    'The page starts from what the server says and shows the same.',
  ],
  [
    'user',
    'He is signed in to the wrong EMQX account.',
    'Where the server asks for it, both accounts are named before anything is linked, and “Not this account” lets go of the registration only.',
  ],
  [
    'server',
    'A deployment drops every connection at once.',
    'Every browser tries again after a second and a chance of two to sixty seconds, so that a fleet comes back spread out.',
  ],
  [
    'host',
    'A router or framework removes the element and puts it back.',
    'The asking ends with the last element and starts with the first; a move within one task is no removal.',
  ],
  [
    'tabs',
    'Many tabs are open.',
    'One tab asks for all, and all of them together stay within one budget.',
  ],
  [
    'tabs',
    'Two tabs submit the same registration.',
    'Both derive the same key from the registration, so the server makes one link.',
  ],
  [
    'data',
    'The AWS token is expired, or the form was posted twice.',
    'He is sent back to “Set Up Your Account” on AWS, and the widget never tries it again; a second form does not hide a link that is on its way.',
  ],
  [
    'net',
    'A request hangs.',
    'One deadline of 15 seconds covers headers and body; then it counts as a failed question.',
  ],
  [
    'net',
    'The browser is, or goes, offline.',
    'A quiet line says so, nothing is asked, and the first question afterwards is spread over five seconds.',
  ],
  [
    'net',
    'A captive portal or proxy answers 200 with a web page.',
    'The content type is looked at before the body; it reads as a bad line, and is tried again.',
  ],
  [
    'net',
    'Answers arrive in another order than they were asked.',
    'A page has one question on its way; answers from an earlier life, and older versions, change nothing.',
  ],
  [
    'server',
    '503 with `Retry-After` in seconds.',
    'Nobody on the page asks sooner, not even a click; chance adds up to half of it.',
  ],
  ['server', '429.', 'As row 19, and without a word on the time as after any other failure.'],
  [
    'server',
    'A replica lags: linked becomes pending again, or the new link is gone.',
    'An older version changes nothing, and “no link” takes no link away.',
  ],
  [
    'data',
    'A state, kind or code of a newer server.',
    'It reads as `unknown`: neutral words, a way to reload and a ticket; never linked.',
  ],
  [
    'host',
    'Two versions define the same tag.',
    'The first one stays, nothing throws, and the console is told once.',
  ],
  [
    'user',
    'He comes back with the Back button after the story went on.',
    'A page from the back-forward cache asks at once.',
  ],
  [
    'net',
    'The request fails in the browser, which says so in words of its own.',
    'The words are never read: whatever `fetch` throws is the error `network`, and is tried again.',
  ],
  [
    'server',
    '500, 502 or 504 with a web page as body.',
    'It is tried again; not a letter of the body is read or shown.',
  ],
  [
    'browser',
    'The tab is hidden and its timers are slowed.',
    'Nothing is asked while hidden, and no timer runs.',
  ],
  [
    'browser',
    'The machine sleeps, and timers fire hours late.',
    'One question on waking, not one for each that was missed.',
  ],
  ['user', 'He bookmarks or shares the address.', 'No address ever holds a token or an id.'],
  [
    'auth',
    'He signs out, or switches the account, in another tab.',
    'Every answer names its account; another one clears the page, and what was in hand is asked of him again.',
  ],
  [
    'server',
    '`Retry-After` as a date, the same for everybody.',
    'A date reads as absent; each browser takes its own chance, so that they do not come back together.',
  ],
  [
    'tabs',
    'The tab that asks for all freezes and keeps its lock.',
    'It gives the lead up as it is hidden or frozen; where it cannot, the others ask by themselves after two minutes without news.',
  ],
  ['net', 'An ad blocker stops the requests.', 'It reads as a bad line, with a way to try again.'],
  [
    'net',
    'CORS refuses the request.',
    'It cannot be told from a bad line; the pace of failures applies, and nothing storms.',
  ],
  ['net', 'The body stalls after its header fields.', 'The same deadline covers it.'],
  [
    'server',
    '404 for the link right after it was made.',
    'He goes on waiting calmly, and the payment method is asked whose answer that was.',
  ],
  [
    'server',
    'He cancels on AWS while a page is open.',
    'His return to the page shows it: what stops, when it is deleted, and the way back.',
  ],
  [
    'browser',
    'The HTTP cache holds an old answer.',
    'Every request says `no-store`, so neither a stale answer is used nor a new one kept.',
  ],
  [
    'host',
    'A strict Content Security Policy.',
    'Every test page has one, with Trusted Types enforced; a report fails the test.',
  ],
  ['host', 'Properties are set before the tag is defined.', 'They are kept.'],
  [
    'host',
    'An error of ours reaches `window.onerror`.',
    'None does, on hostile pages either: a trap in every test fails on errors, unhandled rejections and `console.error`.',
  ],
  [
    'host',
    'Nonsense in attributes.',
    'It is ignored or replaced by the default, without an exception.',
  ],
  [
    'host',
    'The modal is taken out of the page while it is open.',
    'It is closed on the way out and opened again when it is back.',
  ],
  [
    'user',
    'The device clock is wrong by days.',
    'Durations come from the monotonic clock, dates from the server.',
  ],
  [
    'access',
    'A live region outside the modal is not read.',
    'The region is inside the modal, and there before its first words.',
  ],
  [
    'user',
    'He presses Escape while a request is on its way.',
    'The asking goes on, the pop-up leads back, and the focus is where it was.',
  ],
  [
    'host',
    'The page’s `fetch` is patched, and throws or lies.',
    'Whatever it throws is an error with a kind; whatever it returns is checked.',
  ],
  ['data', 'Markup or script in a text.', 'It is shown as letters.'],
  [
    'data',
    'A `javascript:` or foreign URL from the API or an attribute.',
    'Only https on AWS’s hosts and the host’s own origins becomes a link; the rest is words.',
  ],
  [
    'host',
    '`Object.prototype` is polluted.',
    'Answers, options and the `fetch` init are copies without a prototype.',
  ],
  [
    'host',
    'Two copies of Lit under Trusted Types.',
    'Both work, whichever comes first, under the policy that the guide names; where that allows one copy only, ours works and the other one is refused.',
  ],
  [
    'net',
    'A redirect to another origin.',
    'No redirect is followed, and an answer that was redirected all the same is an error.',
  ],
  [
    'data',
    'Dates in the past, in the future or in another zone.',
    'The server’s own record of when the wait began counts.',
  ],
  [
    'tabs',
    'Tabs of two releases are open.',
    'Their words carry a version; an unknown word is ignored, and each tab asks the server.',
  ],
  ['auth', 'He may not link: 403.', 'He reads who may, and nothing is polled.'],
  [
    'auth',
    'The CSRF token was renewed meanwhile.',
    'The host’s header fields are asked for anew and the write is repeated once; then he is asked to reload.',
  ],
  [
    'server',
    '409: the first request with this key is still being worked on.',
    'It waits, and repeats the request unchanged.',
  ],
  [
    'server',
    '`Retry-After` is garbage, negative, a list or a day.',
    'Whole seconds count, at most fifteen minutes; anything else is as good as absent.',
  ],
  ['server', 'A long run of 403.', 'It is told once, and asked again about once a minute.'],
  [
    'browser',
    'The storage APIs throw, as in a sandboxed frame.',
    'Nothing needs a storage, and locks are replaced by the page’s own. A frame without an origin may read; its writes are refused as another site’s.',
  ],
  ['browser', 'The tab is discarded and loaded again.', 'It starts from what the server says.'],
  [
    'browser',
    'Memory grows over many mounts.',
    'Heap, nodes and listeners stay flat over a thousand of them.',
  ],
  [
    'host',
    'The element is moved, also by `moveBefore`.',
    'Session, modal and focus stay; nothing is asked anew.',
  ],
  [
    'host',
    'Another modal, or a huge z-index, lies above.',
    'Dialog and pop-up are in the top layer.',
  ],
  [
    'host',
    'The element is there before the page is set up.',
    'It is calm, tells the engineer once in development, and begins as soon as it is.',
  ],
  ['host', 'The package is imported where there is no DOM.', 'Every entry loads in Node.'],
  [
    'data',
    'null, a list, a number or nothing where an object is due.',
    'The answer is refused as a whole, and what was known stays.',
  ],
  [
    'net',
    'JSON that ends in the middle.',
    'It is `malformed`: the last known state stays, and it is tried again.',
  ],
  ['clock', 'The device clock is set back.', 'No deadline and no gap hangs on it.'],
  [
    'net',
    'From another origin, `Date`, `ETag` and `Retry-After` cannot be read.',
    'The reference asks the server to expose them; without them our own pace and the server’s records apply.',
  ],
  [
    'host',
    'CSS resets, right to left, forced colours.',
    'Shadow DOM, logical properties and system colours.',
  ],
  ['server', '422: the key was used with another body.', 'It is not repeated; he gets a ticket.'],
  [
    'data',
    '`__proto__` or `constructor` as keys.',
    'They are dropped like every key that the contract does not know.',
  ],
  [
    'browser',
    'A service worker of the host changes answers.',
    'They are checked like any answer, and older versions change nothing.',
  ],
  [
    'tabs',
    'A forged word on the channel.',
    'It leads to a question at most, never faster than every two seconds.',
  ],
  [
    'data',
    'A problem with members of the wrong type.',
    'Those members are ignored, the others count.',
  ],
  [
    'data',
    'A body of 50 MB, or with a million keys.',
    '64 KB are counted as they arrive, and the rest is not taken.',
  ],
  ['tabs', 'The tab that asks for all crashes.', 'The browser gives its lock to the next one.'],
  ['tabs', 'There are no Web Locks.', 'Each tab asks for itself, within a budget of its own.'],
  [
    'tabs',
    'A lock or a channel keeps the page out of the back-forward cache.',
    'Both are given up as the page is left.',
  ],
  ['host', 'The element is adopted by the document of a frame.', 'It takes its styles along.'],
  ['net', '304 or 204 without a body.', 'Nothing changes.'],
  [
    'user',
    'Zoom of 400 %, 320 pixels, wide text spacing.',
    'The text wraps, scrolls inside the modal, and every button stays in reach.',
  ],
  ['user', 'He reads slowly.', 'Nothing disappears by itself.'],
  [
    'data',
    'Names with directions, without width, or of 10,000 characters.',
    'They are set apart, wrapped and clipped.',
  ],
  [
    'net',
    'A line of three seconds each way.',
    'One question at a time, and the deadline is longer than that.',
  ],
  ['browser', 'The customer wants less motion.', 'Nothing moves.'],
  ['clock', 'A delay that no timer can take.', 'It is waited for in parts.'],
  [
    'tabs',
    'A frame of another site has storage and locks of its own.',
    'It asks for itself; the server’s limits hold for both.',
  ],
  [
    'data',
    'JSON nested ten thousand deep.',
    'It is refused, or the unknown member dropped, without an exception.',
  ],
  [
    'net',
    'A part of the page does not arrive: the line is down, or a deployment removed it.',
    'A calm word with another try stands in its place, the host is told once, and the asking goes on.',
  ],
]

export const faults: readonly Fault[] = rows.map(([of, fault, answer, never], index) => ({
  number: index + 1,
  of,
  fault,
  answer,
  ...(never !== undefined && { never }),
}))
