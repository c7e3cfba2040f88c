// Mutation: how one room is broken on purpose, and which tests have to notice. Started by run.ts.
import { rooms } from './rooms.mjs'

const room = rooms.find(({ name }) => name === process.env['MUTATION_ROOM'])
const only = process.env['MUTATION_FILES']

export default {
  mutate: only ? only.split(',') : (room?.files ?? []),
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner', './mutation/never.mjs'],
  ignorers: ['never'],
  // The tests of a browser, unchanged, in one process that is kept: that is what makes it quick.
  testRunnerNodeArgs: ['--import', 'tsx', '--import', './mutation/page.ts'],
  mochaOptions: {
    file: ['test/support/trap.ts'],
    // Not as `testFiles`: Stryker would then break constants only after they were read.
    spec: room?.tests ?? [],
    'no-config': true,
    'no-package': true,
  },
  ignorePatterns: [
    '*',
    '!{src,test,scripts,docs,bench}/**',
    '!mutation/*.{ts,json}',
    '!package.json',
    '!tsconfig.json',
  ],
  tempDirName: 'mutation/.work',
  disableTypeChecks: false,
  // A name that does not exist: Stryker would read the real one with an older compiler's API.
  tsconfigFile: 'none.json',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A machine that is busy must not make a mutant look killed.
  timeoutMS: 30_000,
  timeoutFactor: 2,
  // Over all rooms together, so it is not decided here.
  thresholds: { high: 100, low: 95, break: null },
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: process.env['MUTATION_REPORT'] ?? 'mutation/.report/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  allowConsoleColors: false,
}
