// Scripts: Vite as the server of the test pages. It compiles TypeScript as the build does and bundles
// the dependencies once, where serving them file by file takes hundreds of requests per page.
import { createServer } from 'vite'
import { planted } from './plants.js'

/**
 * Every dependency that a test page may load. One that is missing here is found late, bundled again,
 * and the page then holds two copies of Lit.
 */
const dependencies = [
  '@lit/reactive-element',
  '@lit/task',
  '@mswjs/interceptors/fetch',
  '@open-wc/testing',
  'axe-core',
  'fast-check',
  'lit',
  'lit/async-directive.js',
  'lit/decorators.js',
  'lit/directive-helpers.js',
  'lit/directive.js',
  ...[
    'cache',
    'choose',
    'class-map',
    'guard',
    'if-defined',
    'join',
    'keyed',
    'live',
    'map',
    'range',
    'ref',
    'repeat',
    'until',
    'when',
  ].map((name) => `lit/directives/${name}.js`),
  'lit/html.js',
  'lit/static-html.js',
  'msw',
  'msw-3',
  'zod/mini',
]

/** The trap cannot be forgotten: it is put in front of every test file. */
export const trap = {
  name: 'trap',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    const isTest = /\/test\/.*\.test\.ts(\?|$)/.test(id)
    return isTest ? { code: `import '/test/support/trap.ts';${code}`, map: null } : undefined
  },
}

/** Module of the runner, served by the runner. */
const runnerSocket = {
  name: 'runner-socket',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId(id) {
    return id === '/__web-dev-server__web-socket.js' ? { id, external: true } : undefined
  },
}

/**
 * @param {Parameters<typeof planted>[0]} plants bugs that a page may ask for, by name
 * @returns {Promise<{ middleware: import('@web/dev-server-core').Middleware, close(): Promise<void> }>}
 */
export async function viteForTests(plants) {
  const vite = await createServer({
    appType: 'custom',
    configFile: false,
    cacheDir: 'node_modules/.vite-wtr',
    logLevel: 'error',
    publicDir: false,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    plugins: [runnerSocket, trap, planted(plants)],
    optimizeDeps: {
      exclude: ['@web/test-runner-commands'],
      include: dependencies,
      noDiscovery: true,
    },
  })
  return {
    close: () => vite.close(),
    middleware(context, next) {
      const ownedByRunner = /^\/($|__web-|__wds|__wtr)/.test(context.path)
      if (ownedByRunner || context.path.endsWith('.html')) return next()
      context.respond = false
      return new Promise((resolve) => {
        context.res.once('close', () => resolve(undefined))
        vite.middlewares(context.req, context.res, () => {
          context.res.statusCode = 404
          context.res.end()
        })
      })
    },
  }
}
