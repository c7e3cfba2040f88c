// Test support: what nobody caught fails the test in which it happened. Loaded before every test file.

// Tests run on the development build of Lit, for its checks. It need not say so in every file.
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) })

/** Taken before a test can replace the clock. */
const later = setTimeout.bind(globalThis)

let caught: string[] = []
let expected: RegExp[] = []
let leftovers: string[] = []

/** The runner's own comment on an error which is told here as well. */
const echo = /^An error was thrown (outside a test|in a Promise outside a test)/

function keep(kind: string, problem: unknown): boolean {
  const message = String(problem)
  const stack = problem instanceof Error ? (problem.stack ?? '') : ''
  const text = stack.includes(message) ? stack : `${message}\n${stack}`.trim()
  const isProblem = !echo.test(text) && !expected.some((pattern) => pattern.test(text))
  if (isProblem) caught.push(`${kind}: ${text}`)
  return isProblem
}

/** Says that this test provokes a problem: one matching `pattern` does not fail it. Ends with the test. */
export function expectProblem(pattern: RegExp): void {
  expected.push(pattern)
}

/**
 * What was caught so far in this test, which then does not fail it: for the tests of the trap itself,
 * and for those that say in which of many runs it happened.
 */
export async function takeCaught(): Promise<string[]> {
  await settle()
  return take()
}

function take(): string[] {
  const problems = caught
  caught = []
  return problems
}

function fail(problems: string[]): void {
  if (problems.length > 0) throw new Error(`Caught by nobody\n${problems.join('\n')}`)
}

async function settle(): Promise<void> {
  // Unhandled rejections are told a turn after they happen.
  await new Promise((resolve) => later(resolve))
  await new Promise((resolve) => later(resolve))
}

addEventListener('error', (event) => {
  event.stopImmediatePropagation()
  keep('error', event.error ?? event.message)
})
addEventListener('unhandledrejection', (event) => {
  event.stopImmediatePropagation()
  event.preventDefault()
  keep('unhandled rejection', event.reason)
})
addEventListener('securitypolicyviolation', (event) => {
  keep('content security policy', `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
})
const { error } = console
console.error = (...values: unknown[]) => {
  if (keep('console.error', values.map(String).join(' '))) error(...values)
}

type Body = Mocha.Func | Mocha.AsyncFunc
type Declare = (title: string, body?: Body) => Mocha.Test

async function perform(context: Mocha.Context, body: Body): Promise<void> {
  if (body.length === 0) return (body as Mocha.AsyncFunc).call(context)
  await new Promise<void>((resolve, reject) => {
    const done = (problem?: unknown) =>
      problem === undefined || problem === null ? resolve() : reject(problem)
    ;(body as Mocha.Func).call(context, done)
  })
}

/** The runner writes both sides of a comparison out in full, which for a node is the whole page. */
function shorten(reason: unknown): void {
  for (const side of ['actual', 'expected']) {
    const value: unknown = Object(reason)[side]
    if (value instanceof Node) Object.assign(reason as object, { [side]: value.nodeName })
  }
}

/** Inside the test, so that the test fails and not a hook, which would end the whole file. */
function trapped(body: Body): Mocha.AsyncFunc {
  return async function (this: Mocha.Context) {
    try {
      await perform(this, body)
    } catch (reason) {
      // The test fails with its own reason; what came along with it is no second failure.
      await settle()
      take()
      shorten(reason)
      throw reason
    }
    await settle()
    fail(take())
  }
}

const wrap =
  (declare: Declare): Declare =>
  (title, body) =>
    body ? declare(title, trapped(body)) : declare(title)

const plain = globalThis.it
globalThis.it = globalThis.specify = Object.assign(wrap(plain), plain, {
  only: wrap(plain.only),
  trapped: true,
}) as unknown as Mocha.TestFunction

// What the clean-up of a test, or the loading of the file, left behind: told once, at the end of the
// file, since a throwing hook would keep the remaining tests from running.
let previous = 'loading the file'
beforeEach(function () {
  leftovers.push(...take().map((problem) => `after ${previous}: ${problem}`))
  expected = []
  previous = this.currentTest?.fullTitle() ?? ''
})
after(async () => {
  await settle()
  const problems = leftovers.concat(take().map((problem) => `after ${previous}: ${problem}`))
  leftovers = []
  fail(problems)
})
