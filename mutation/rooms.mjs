// Mutation: what is broken together, and the tests that must notice by themselves.

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string} title
 * @property {string[]} files
 * @property {string[]} tests
 */

const session = (/** @type {string[]} */ ...names) =>
  names.map((name) => `src/api/session/${name}.ts`)
const client = (/** @type {string[]} */ ...names) =>
  names.map((name) => `src/api/client/${name}.ts`)
const contract = (/** @type {string[]} */ ...names) =>
  names.map((name) => `src/api/contract/${name}.ts`)
const without = (/** @type {string[]} */ files) => files.map((file) => `!${file}`)

const machine = session(
  'reduce',
  'reduce-failure',
  'reduce-link',
  'reduce-registration',
  'standing',
  'state',
  'wait-phase',
  'server-clock',
)
const pace = session('pace', 'rest', 'setbacks')
const tabs = session(
  'asker',
  'budget',
  'lead',
  'locks',
  'neighbours',
  'hints',
  'page',
  'environment',
  'shared',
)
const reading = client('read-answer', 'body', 'meta', 'retry-after', 'refusal', 'own')
const rules = contract('bare', 'moves', 'read', 'read-as', 'rules', 'open-enum')
const addresses = client('api-base', 'request', 'intent')

const testsOf = (/** @type {string[]} */ ...names) =>
  names.map((name) => `test/api/session/${name}.test.ts`)

/** @type {Room[]} */
export const rooms = [
  {
    name: 'states',
    title: 'State machine',
    files: machine,
    tests: testsOf(
      'reduce',
      'failed-state',
      'interrupted',
      'quiet-state',
      'seen-link',
      'wait-phase',
      'server-clock',
      'wrong-clocks',
    ),
  },
  {
    name: 'pace',
    title: 'Pace of asking',
    files: pace,
    tests: testsOf('pace', 'rest', 'setbacks'),
  },
  {
    name: 'parsing',
    title: 'Parsing',
    files: [...reading, ...rules],
    tests: ['test/api/client/*.test.ts', 'test/api/contract/*.test.ts'],
  },
  {
    name: 'urls',
    title: 'URL rules',
    files: [...addresses, 'src/components/page/safe-url.ts'],
    tests: ['test/api/client/*.test.ts', 'test/components/page/safe-url.test.ts'],
  },
  {
    name: 'client',
    title: 'Client, the rest',
    files: ['src/api/client/*.ts', ...without([...reading, ...addresses])],
    tests: ['test/api/client/*.test.ts'],
  },
  {
    name: 'tabs',
    title: 'Asker, and the tabs of a browser',
    files: tabs,
    tests: testsOf(
      'asker',
      'budget',
      'lead',
      'locks',
      'neighbours',
      'news',
      'old-wait',
      'own-pace',
      'shared',
      'browser-page',
      'session-hints',
      'session-held',
      'wrong-clocks',
    ),
  },
  {
    name: 'session',
    title: 'Session, the rest',
    files: ['src/api/session/*.ts', ...without([...machine, ...pace, ...tabs])],
    // Without the long stories over the mock backend, which take more time than all of these.
    tests: testsOf(
      'session-!(pace)',
      'budget',
      'freshness',
      'late-answers',
      'lead',
      'news',
      'old-wait',
      'own-pace',
      'questions',
      'registration-beside-a-wait',
      'trouble',
      'two-releases',
      'wishes',
      'wrong-clocks',
    ),
  },
  {
    name: 'contract',
    title: 'Contract, the rest',
    files: ['src/api/contract/*.ts', ...without(rules)],
    tests: ['test/api/contract/*.test.ts', 'test/api/client/*.test.ts'],
  },
]
