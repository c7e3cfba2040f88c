// Room: bench. How long the page's main thread ran script, from a trace of the browser.
import type { Page } from 'puppeteer-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** µs. */
  readonly ts: number
  readonly dur?: number
  /** µs that the thread itself spent. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

/** Compiling and running. `Performance.getMetrics` leaves out what runs in microtasks. */
const script = new Set([
  'v8.compile',
  'v8.compileModule',
  'EvaluateScript',
  'v8.evaluateModule',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
])

export async function startTrace(page: Page): Promise<void> {
  await page.tracing.start({
    categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'],
  })
}

/** @returns ms */
export async function scriptTime(page: Page): Promise<number> {
  const trace = await page.tracing.stop()
  if (!trace) throw new Error('the browser gave no trace')
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[]
  }
  // The browser runs pages of its own meanwhile, whose script is not this page's.
  const loaded = traceEvents.find(
    ({ name, args }) => name === 'CommitLoad' && args?.data?.url === page.url(),
  )
  if (!loaded) throw new Error(`the trace does not know ${page.url()}`)
  const ran = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && script.has(name) && pid === loaded.pid && tid === loaded.tid,
  )
  return outermost(ran) / 1_000
}

/** Script that runs inside of other script is counted once. */
function outermost(events: readonly TraceEvent[]): number {
  let end = 0
  let total = 0
  for (const { ts, dur = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue
    end = ts + dur
    total += tdur
  }
  return total
}
