// Chaos. The 22 invariants, and where each is checked.

export interface Invariant {
  readonly says: string
  /** Files that check it. */
  readonly in: readonly string[]
}

const rules = 'test/chaos/rules/'
const status = 'test/components/link-status/'
/** Real elements on a page, in every engine. */
const page = 'test/components/chaos/support/'

export const invariants: Readonly<Record<number, Invariant>> = {
  1: {
    says: 'Linked is shown only after the backend said so',
    in: [`${rules}truth.ts`, `${page}untrue.ts`],
  },
  2: { says: 'Linked ends only with a newer version', in: [`${rules}truth.ts`] },
  3: { says: 'One intent, one key, one effect', in: [`${rules}writing.ts`] },
  4: { says: 'No accepted registration is lost', in: [`${rules}found.ts`] },
  5: { says: 'Business refusals are never retried by themselves', in: [`${rules}writing.ts`] },
  6: { says: 'One state at a time, listed moves only', in: [`${rules}shape.ts`] },
  7: { says: 'One budget per browser', in: [`${rules}asking.ts`] },
  8: { says: 'Never two requests in flight per tab', in: [`${rules}asking.ts`] },
  9: { says: 'Retry-After is a floor', in: [`${rules}asking.ts`] },
  10: {
    says: 'Nothing is left after disconnect, pagehide and sign-out',
    in: [`${rules}shape.ts`, `${rules}asking.ts`],
  },
  11: { says: 'No new request while hidden', in: [`${rules}asking.ts`] },
  12: { says: 'News arrives in time', in: [`${rules}found.ts`] },
  13: {
    says: 'Once all is well, every visible tab shows the truth',
    in: [`${rules}found.ts`, `${page}end-truth.ts`],
  },
  14: {
    says: 'No error reaches the host',
    in: ['test/chaos/world/traps.ts', 'test/support/trap.ts', `${page}walk.ts`],
  },
  15: {
    says: 'No secret in storage, address, screen or request',
    in: ['test/chaos/world/traps.ts', `${rules}shape.ts`],
  },
  16: {
    says: 'Each state is announced at most once',
    in: [`${status}announcements.test.ts`, `${status}focus.test.ts`, `${page}witness.ts`],
  },
  17: {
    says: 'Outside strings are text, links are on the allow-list',
    in: [
      'test/components/security-texts.test.ts',
      'test/components/security-links.test.ts',
      `${page}rules.ts`,
    ],
  },
  18: {
    says: 'Mounts and unmounts leave nothing',
    in: [`${rules}found.ts`, `${rules}shape.ts`, `${page}walk.ts`],
  },
  19: { says: 'The same seed, the same trace', in: ['test/chaos/seeds.test.ts'] },
  20: {
    says: 'Older answers and other accounts change nothing',
    in: [`${rules}truth.ts`, `${page}untrue.ts`],
  },
  21: { says: 'Invalid input never improves the state', in: [`${rules}truth.ts`] },
  22: {
    says: 'No violation of axe in any state',
    in: [`${status}accessible.test.ts`, `${page}walk.ts`],
  },
}
