// Chaos. Bugs that somebody could have written, each as one exact change of one file of src.

export interface Plant {
  readonly name: string
  readonly file: string
  /** Occurs exactly once in the file. */
  readonly find: string
  readonly replace: string
}

const session = 'src/api/session/session.ts'
const asker = 'src/api/session/asker.ts'

export const plants: readonly Plant[] = [
  {
    name: 'a fresh key for every try',
    file: 'src/api/client/create.ts',
    find: "key: idempotencyKey('link', registrationId),",
    replace: "key: idempotencyKey('link', registrationId + performance.now()),",
  },
  {
    name: 'a loose parse',
    file: 'src/api/client/read-answer.ts',
    find: 'const value = readAs(name, await readJson(response, maxBytes, lifetime))',
    replace: 'const value = await readJson(response, maxBytes, lifetime)',
  },
  {
    name: 'no deadline',
    file: 'src/api/client/ask.ts',
    find: 'return timeoutMs + waitAskedFor(question) * 1000',
    replace: 'return 2 ** 31 - 1',
  },
  {
    name: 'a deadline for the header fields alone',
    file: 'src/api/client/body.ts',
    find: 'await lifetime.within(reader.read())',
    replace: 'await reader.read()',
  },
  {
    name: 'a retry inside a poll',
    file: 'src/api/client/ask.ts',
    find: 'const answer = await tryOnce(question, options, lifetime)\n    const stale',
    replace:
      'const again = () => tryOnce(question, options, lifetime)\n    const answer = await again().catch(again)\n    const stale',
  },
  {
    name: 'no account with a write',
    file: 'src/api/client/request.ts',
    find: 'if (question.accountId !== undefined) {',
    replace: 'if (question.accountId === "nobody") {',
  },
  {
    name: 'a trusted broadcast',
    file: session,
    find: '    this.#hinted = true\n    this.#asker.hint()',
    replace: `    this.#hinted = true
    const { name, link } = this.#book.state
    const better = link && { ...link, version: link.version + 1, state: 'active' as const }
    if (better && name === 'pending') this.#book.apply({ name: 'linkFound', link: better })
    this.#asker.hint()`,
  },
  {
    name: 'linked before the server says so',
    file: 'src/api/session/writes.ts',
    find: 'this.#reads.found(answer.value, answer.meta, {',
    replace: "this.#reads.found({ ...answer.value, state: 'active' }, answer.meta, {",
  },
  {
    name: 'versions ignored',
    file: 'src/api/session/reduce-link.ts',
    find: 'if (link.version < before.version) return true',
    replace: '',
  },
  {
    name: "another account's answer accepted",
    file: 'src/api/session/book.ts',
    find: 'if (this.#accountId === undefined || this.#accountId === account.id) return true',
    replace: 'if (account.id !== undefined) return true',
  },
  {
    name: 'no question to the customer',
    file: 'src/api/session/reduce-registration.ts',
    find: "registration.confirmation === 'not_required' && !needsClick",
    replace: 'registration.id !== undefined',
  },
  {
    name: 'a frozen leader',
    file: asker,
    find: '        this.#away = true\n        this.#pause()',
    replace: '        this.#away = true\n        this.#disarm()',
  },
  {
    name: 'no watchdog beside a leader that hangs',
    file: asker,
    find: 'return Math.max(this.#dueAt, Math.max(heard, this.#answeredAt) + 2 * pace.cap)',
    replace: 'return heard < 0 ? 2 ** 40 : 2 ** 41',
  },
  {
    name: 'asking while hidden',
    file: asker,
    find: 'if (this.#away || page.hidden() || !page.online()) return',
    replace: 'if (!page.online()) return',
  },
  {
    name: 'asking while offline',
    file: asker,
    find: 'if (this.#away || page.hidden() || !page.online()) return',
    replace: 'if (this.#away || page.hidden()) return',
  },
  {
    name: 'two questions at once',
    file: asker,
    find: 'if (!this.#lifetime || this.#turn) return',
    replace: 'if (!this.#lifetime) return',
  },
  {
    name: 'a lead that is kept when nobody listens any more',
    file: asker,
    find: '    this.#urgent = false\n    this.#disarm()\n    this.#lead.drop()',
    replace: '    this.#urgent = false\n    this.#disarm()',
  },
  {
    name: 'Retry-After ignored',
    file: session,
    find: "return everybodys ? { when: 'after', ms, leaveAlone: retryAfterMs } : this.#onward()",
    replace: "return everybodys ? { when: 'after', ms } : this.#onward()",
  },
  {
    name: 'no budget',
    file: session,
    find: 'await this.#budget.take(turn.signal)',
    replace: '',
  },
  {
    name: 'asking on after the sign-out',
    file: session,
    find: "return { when: 'on-return', ms: pace.floor }",
    replace: "return { when: 'after', ms: pace.floor }",
  },
  {
    name: 'a timer that is left behind',
    file: session,
    find: '    this.#asker.stop()\n    this.#budget.clear()',
    replace: '    this.#asker.stop()',
  },
  {
    name: 'a channel that is left open',
    file: 'src/api/session/neighbours.ts',
    find: 'this.#hints?.close()',
    replace: '',
  },
  {
    name: 'missing jitter',
    file: 'src/api/session/pace.ts',
    find: 'return pace.errorFloor + random * ceiling',
    replace: 'return pace.errorFloor + ceiling',
  },
  {
    name: 'a business refusal tried again',
    file: 'src/api/session/trouble.ts',
    find: "  'request_in_flight',\n",
    replace:
      "  'request_in_flight',\n  'credit_card_on_file',\n  'voucher_in_use',\n  'insufficient_role',\n",
  },
  {
    name: 'an expired registration submitted at every visit',
    file: 'src/api/session/writes.ts',
    find: "if (answer.refusal.code.startsWith('registration_')) this.#reads.close(sent.id)",
    replace: '',
  },
  {
    name: 'a secret in storage',
    file: 'src/api/session/reads.ts',
    find: '    const registration = answer.value\n',
    replace:
      "    const registration = answer.value\n    globalThis.localStorage.setItem('registration', registration.id)\n",
  },
  {
    name: 'an error that nobody catches',
    file: 'src/api/session/book.ts',
    find: '    const state = reduce(before, fact)\n',
    replace:
      "    const state = reduce(before, fact)\n    if (fact.name === 'released') void Promise.reject(new Error('released'))\n",
  },
]
