// Room: cli. The command `mock` from its arguments to its exit code, with the world handed in.
import {
  mockOrderOf,
  MockUsageError,
  mockUsage,
  type MockOrder,
  scenarioList,
} from './mock-arguments.ts'
import { serveMock } from './mock-server.ts'

export interface MockSurroundings {
  /** Writes to the standard output. */
  out(text: string): void
  /** Writes to the standard error. */
  err(text: string): void
  /** Aborted when the server shall end. */
  readonly stopped: AbortSignal
}

/** What kept the server from listening, and what to do about it; `undefined` for anything else. */
function explained(error: unknown, { port, host }: MockOrder): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Say --port ${port < 65_535 ? port + 1 : port - 1}, or --port 0 for any that is free.`
    case 'EACCES':
      return `This user may not listen on port ${port}. Say a --port above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This machine has no address ${host}. Say --host 127.0.0.1, or 0.0.0.0 for all of its addresses.`
    default:
      return undefined
  }
}

async function serve(order: MockOrder, around: MockSurroundings): Promise<number> {
  const served = await serveMock(order).catch((error: unknown) => {
    const why = explained(error, order)
    if (why === undefined) throw error
    around.err(`${why}\n`)
    return undefined
  })
  if (served === undefined) return 1
  const { url, mock, stop } = served
  const { apiBase = '/api/v1/billing', scenario, origins, quiet } = order
  around.out(
    `EMQX billing mock, scenario ${scenario}\n\n` +
      `  API      ${url}${apiBase}\n` +
      `  Control  ${url}/__mock/state\n` +
      (origins.length > 0 ? `  Asked by ${origins.join(', ')}\n` : '') +
      `\nStop with Ctrl+C.\n`,
  )
  if (!quiet) mock.onLog(({ time, text }) => around.out(`${time} ${text}\n`))
  await new Promise<void>((resolve) => {
    if (around.stopped.aborted) resolve()
    else around.stopped.addEventListener('abort', () => resolve(), { once: true })
  })
  await stop()
  return 0
}

/** @returns the exit code, as `mockUsage` explains it */
export async function mockCommand(
  args: readonly string[],
  around: MockSurroundings,
): Promise<number> {
  try {
    const asked = mockOrderOf(args)
    switch (asked.kind) {
      case 'help':
        around.out(mockUsage)
        return 0
      case 'list':
        around.out(scenarioList())
        return 0
      case 'serve':
        return await serve(asked.order, around)
      default:
        return asked satisfies never
    }
  } catch (error) {
    if (!(error instanceof MockUsageError)) throw error
    around.err(`${error.message}\n--help shows what can be said.\n`)
    return 2
  }
}
