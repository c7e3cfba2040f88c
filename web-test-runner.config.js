// Unit tests: every test/**/*.test.ts that renders or runs in a browser, each file in a page of its own.
// Which browsers: scripts/engines/unit-browsers.ts.
import { defaultReporter } from '@web/test-runner'
import { tsImport } from 'tsx/esm/api'
import { viteForTests } from './scripts/vite-wtr-plugin.js'

/** @type {typeof import('./scripts/engines/unit-browsers.ts')} */
const { unitBrowsers } = await tsImport('./scripts/engines/unit-browsers.ts', import.meta.url)
/** @type {typeof import('./scripts/engines/unit-count.ts')} */
const { unitCount } = await tsImport('./scripts/engines/unit-count.ts', import.meta.url)
/** @type {typeof import('./scripts/engines/chromium-commands.ts')} */
const { chromiumCommands } = await tsImport(
  './scripts/engines/chromium-commands.ts',
  import.meta.url,
)
/** @type {typeof import('./test/components/chaos/support/plants.ts')} */
const { plants } = await tsImport('./test/components/chaos/support/plants.ts', import.meta.url)
const vite = await viteForTests(plants)

// The runner's own inline scripts stand before this policy in the page, which therefore spares them.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // The same server under another name is another site.
  "frame-src 'self' http://127.0.0.1:*",
  // The runner talks to its page over a socket (a bare "ws:" would let every http: pass, by the standard,
  // which WebKit alone follows), and tests read the files that they are handed.
  "connect-src 'self' ws://localhost:* blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

/** Tests may let timers run faster; how long the runner waits for an answer is none of theirs. */
const runnersOwnClock = {
  name: 'runners-own-clock',
  /** @param {{ path: string, body: unknown }} context */
  transform({ path, body }) {
    if (path !== '/__web-dev-server__web-socket.js') return undefined
    return `const setTimeout = globalThis.setTimeout.bind(globalThis)\n${String(body)}`
  },
}

export default {
  rootDir: '.',
  ...(await unitBrowsers()),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 5_000, slow: 500 } },
  middleware: [vite.middleware],
  plugins: [
    runnersOwnClock,
    chromiumCommands,
    { name: 'vite-close', serverStop: () => vite.close() },
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), unitCount],
  /** @param {string} testFramework */
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Test</title>
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <script type="module" src="${testFramework}"></script>
  </head>
  <body></body>
</html>`,
}
