// Mutation: what is broken on purpose, and which tests have to notice. Started by run.ts.

export default {
  mutate: [
    'src/api/{contract,client,session}/**/*.ts',
    '!src/api/contract/generated/**',
    'src/components/page/safe-url.ts',
  ],
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner', './mutation/never.mjs'],
  ignorers: ['never'],
  // The tests of a browser, unchanged, in one process that is kept: that is what makes it quick.
  testRunnerNodeArgs: ['--import', 'tsx', '--import', './mutation/page.ts'],
  mochaOptions: {
    file: ['test/support/trap.ts'],
    spec: ['test/api/{contract,client,session}/*.test.ts', 'test/components/page/safe-url.test.ts'],
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
  timeoutMS: 10_000,
  timeoutFactor: 2,
  thresholds: { high: 99, low: 95, break: 95 },
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: 'mutation/.report/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  allowConsoleColors: false,
}
