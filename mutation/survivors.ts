// Mutation: changes that no test can notice, and why. A line per change, checked by every whole run.

export interface Survivor {
  file: string
  /** As it is written, with single spaces. */
  code: string
  becomes: string
  why: string
}

const noText = 'This text stands for no header field, and the other is as far from any pattern.'
const onlySpeed = 'It only saves the counting: what is counted gives the same answer.'

export const survivors: readonly Survivor[] = [
  {
    file: 'src/api/client/meta.ts',
    code: "''",
    becomes: '"Stryker was here!"',
    why: noText,
  },
  {
    file: 'src/api/client/read-answer.ts',
    code: "''",
    becomes: '"Stryker was here!"',
    why: noText,
  },
  {
    file: 'src/api/client/retry-after.ts',
    code: 'field === null',
    becomes: 'false',
    why: 'For the compiler: a pattern reads `null` as a text, which is no number either.',
  },
  {
    file: 'src/components/page/safe-url.ts',
    code: '{ return undefined }',
    becomes: '{}',
    why: 'A function that ends without a word gives `undefined` too.',
  },
  {
    file: 'src/api/contract/read.ts',
    code: '{ // Nesting deep enough to exhaust the stack is one more way of not fitting. return undefined }',
    becomes: '{}',
    why: 'A function that ends without a word gives `undefined` too.',
  },
  {
    file: 'src/api/contract/read-as.ts',
    code: '{ // Nesting deep enough to exhaust the stack is one more way of not fitting. return undefined }',
    becomes: '{}',
    why: 'A function that ends without a word gives `undefined` too.',
  },
  {
    file: 'src/api/contract/rules.ts',
    code: String.raw`/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/`,
    becomes: String.raw`/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)/`,
    why: 'What stands behind a whole moment makes the engine refuse it as well.',
  },
  {
    file: 'src/api/contract/moves.ts',
    code: 'text.length <= most',
    becomes: 'false',
    why: onlySpeed,
  },
  {
    file: 'src/api/contract/moves.ts',
    code: 'text.length <= most',
    becomes: 'text.length < most',
    why: onlySpeed,
  },
  {
    file: 'src/api/contract/moves.ts',
    code: 'text.length <= 2 * most',
    becomes: 'true',
    why: onlySpeed,
  },
  {
    file: 'src/api/session/server-clock.ts',
    code: 'meta.serverTime === undefined',
    becomes: 'false',
    why: 'For the compiler: a time that is not a number is neither later nor earlier than another.',
  },
  {
    file: 'src/api/session/server-clock.ts',
    code: 'start > before',
    becomes: 'start >= before',
    why: 'The same time takes its own place.',
  },
  {
    file: 'src/api/client/lifetime.ts',
    code: 'caller?.reason',
    becomes: 'caller.reason',
    why: 'For the compiler: without a caller nobody lets go.',
  },
  {
    file: 'src/api/client/send.ts',
    code: 'globalThis.location?.origin',
    becomes: 'globalThis.location.origin',
    why: 'A page always has a location. test/node/client tells what happens without one.',
  },
  {
    file: 'src/api/session/session.ts',
    code: "{ when: 'after', ms: 0 }",
    becomes: '{}',
    why: 'Of a turn that was given up the asker does not look at the answer.',
  },
  {
    file: 'src/api/session/session.ts',
    code: "'after'",
    becomes: '""',
    why: 'The asker only tells `on-return` from anything else.',
  },
  {
    file: 'src/api/session/session.ts',
    code: 'this.#generation += 1',
    becomes: 'this.#generation -= 1',
    why: 'Any other number tells the lives apart.',
  },
  {
    file: 'src/api/session/session.ts',
    code: "paymentMethod.status === 'ready'",
    becomes: 'true',
    why: 'For the compiler: only a payment method that is ready has a value.',
  },
  {
    file: 'src/api/session/session.ts',
    code: 'false',
    becomes: 'true',
    why: 'How it begins: the first question says so anew.',
  },
  {
    file: 'src/api/session/session.ts',
    code: "'changed'",
    becomes: '""',
    why: 'Any word but `asked` is news.',
  },
  {
    file: 'src/api/session/session.ts',
    code: '!first',
    becomes: 'false',
    why: 'What there is not needs no place, and is looked for once more.',
  },
  {
    file: 'src/api/session/session.ts',
    code: '!isWrite(question)',
    becomes: 'true',
    why: 'For the compiler: no answer hangs on a write.',
  },
  {
    file: 'src/api/session/book.ts',
    code: 'default: where satisfies never',
    becomes: 'default:',
    why: 'For the compiler: there is no other place.',
  },
  {
    file: 'src/api/session/book.ts',
    code: 'was.registration?.id',
    becomes: 'was.registration.id',
    why: 'For the compiler: what was let go was there.',
  },
  {
    file: 'src/api/session/handed.ts',
    code: '{ // Cut short, or nested until the stack ends: the server is asked all the same. return undefined }',
    becomes: '{}',
    why: 'What could not be read is no object either.',
  },
  {
    file: 'src/api/session/reads.ts',
    code: 'false',
    becomes: 'true',
    why: 'How it begins: at first everything is stale, and the link is asked before any wait is followed.',
  },
  {
    file: 'src/api/session/reads.ts',
    code: 'this.#book.doubtsAccount',
    becomes: 'true',
    why: 'Where nobody is known the payment method was not answered, so it is stale as it is.',
  },
  {
    file: 'src/api/session/reads.ts',
    code: 'taken?.version',
    becomes: 'taken.version',
    why: 'For the compiler: after a link was found there is one.',
  },
  {
    file: 'src/api/session/reads.ts',
    code: "state.name !== 'interrupted'",
    becomes: 'true',
    why: 'For the compiler: what is interrupted is no wait.',
  },
  {
    file: 'src/api/session/reads.ts',
    code: "'interrupted'",
    becomes: '""',
    why: 'For the compiler: what is interrupted is no wait.',
  },
  {
    file: 'src/api/session/reads.ts',
    code: "'unknown'",
    becomes: '""',
    why: 'Without a link there is no tag either.',
  },
  {
    file: 'src/api/session/writes.ts',
    code: "write === 'recheck' && recheck",
    becomes: 'true',
    why: 'For the compiler: what is left is the recheck, which is kept until it is answered.',
  },
  {
    file: 'src/api/session/writes.ts',
    code: "write === 'recheck' && recheck",
    becomes: "write === 'recheck' || recheck",
    why: 'For the compiler: what is left is the recheck, which is kept until it is answered.',
  },
  {
    file: 'src/api/session/writes.ts',
    code: "write === 'recheck'",
    becomes: 'true',
    why: 'For the compiler: what is left is the recheck, which is kept until it is answered.',
  },
  {
    file: 'src/api/session/writes.ts',
    code: '/^(csrf_rejected|idempotency_|not_found|unknown)/',
    becomes: '/(csrf_rejected|idempotency_|not_found|unknown)/',
    why: 'No code has one of these anywhere but at its beginning.',
  },
  {
    file: 'src/api/session/writes.ts',
    code: "state.name !== 'submitting'",
    becomes: 'false',
    why: 'For the compiler: nothing is submitted in any other state.',
  },
  {
    file: 'src/api/session/writes.ts',
    code: "write !== 'submit'",
    becomes: 'true',
    why: 'For the compiler: no wish is kept under that name.',
  },
  {
    file: 'src/api/session/writes.ts',
    code: "'submit'",
    becomes: '""',
    why: 'For the compiler: no wish is kept under that name.',
  },
  {
    file: 'src/api/session/hints.ts',
    code: "typeof globalThis.BroadcastChannel !== 'function'",
    becomes: 'false',
    why: 'What is no constructor throws when a channel is opened, and is caught.',
  },
  {
    file: 'src/api/session/budget.ts',
    code: '{ once: true }',
    becomes: '{}',
    why: 'Giving up twice is giving up, and the listeners are taken away after the wait.',
  },
  {
    file: 'src/api/session/budget.ts',
    code: 'true',
    becomes: 'false',
    why: 'Giving up twice is giving up, and the listeners are taken away after the wait.',
  },
  {
    file: 'src/api/session/asker.ts',
    code: 'default: signal satisfies never',
    becomes: 'default:',
    why: 'For the compiler: there is no other signal.',
  },
  {
    file: 'src/api/session/asker.ts',
    code: 'false',
    becomes: 'true',
    why: 'How it begins: `start` and each question say so anew.',
  },
  {
    file: 'src/api/session/locks.ts',
    code: 'globalThis.navigator?.locks',
    becomes: 'globalThis.navigator.locks',
    why: 'A page always has a navigator. test/node/session tells what happens without one.',
  },
  {
    file: 'src/api/session/locks.ts',
    code: 'place >= 0',
    becomes: 'true',
    why: 'Whoever leaves stands in line: nobody leaves twice.',
  },
  {
    file: 'src/api/session/locks.ts',
    code: 'line.length === 0',
    becomes: 'false',
    why: 'An empty line is no line; it only takes memory.',
  },
  {
    file: 'src/api/session/locks.ts',
    code: 'place === 0',
    becomes: 'true',
    why: 'Whoever has the lock and is granted it once more has it still.',
  },
  {
    file: 'src/api/session/locks.ts',
    code: '[]',
    becomes: '["Stryker was here"]',
    why: 'Nobody leaves a line that there is not.',
  },
  {
    file: 'src/api/session/reduce-link.ts',
    code: "'signed-out'",
    becomes: '""',
    why: 'For the compiler: whoever is answered is not signed out any more.',
  },
]
