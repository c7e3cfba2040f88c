// Room: bench. The scenes that are measured, each a number or a few for one contender.
import { setTimeout as pause } from 'node:timers/promises'
import { collectGarbage, metricsOf } from './metrics.ts'
import type { Asked } from './page.ts'
import { pieces, type Piece } from './pieces.ts'
import { scriptTime } from './script-time.ts'
import type { Contender } from './stacks.ts'
import { throttle, visit, type Bench } from './visit.ts'

export const fields = 500
export const cycles = 1_000

/** ms without an answer after which a page has nothing more to do. */
const quiet = 500

/** Of the payment field. */
const methodMark = pieces.find(({ name }) => name === 'c')?.mark ?? ''

export type Figures = Readonly<Record<string, number>>

/** From navigation until painted, with a slow processor on a slow network. */
export async function painting(
  bench: Bench,
  contender: Contender,
  { name, mark }: Piece,
): Promise<Figures> {
  const slowness = { cpu: throttle, network: true }
  const asked = { contender, piece: name }
  return visit(bench, asked, slowness, { mark, isAwaited: true }, async ({ page }) => ({
    painted: await page.evaluate(() => painted),
  }))
}

/**
 * What the page costs the browser, with nobody looking until all is over. Time is what the thread
 * itself spent. The throttle would add to it by the clock on the wall, so there is none.
 */
export async function working(
  bench: Bench,
  contender: Contender,
  { name, mark, awaits }: Piece,
): Promise<Figures> {
  const { server } = bench
  const slowness = { cpu: 1, network: false }
  const asked = { contender, piece: name }
  const watched = { mark, isAwaited: false, isTraced: true }
  return visit(bench, asked, slowness, watched, async ({ page, devtools }) => {
    const isOver = (): boolean =>
      performance.now() - server.quietSince > quiet &&
      (awaits === undefined || server.answered.includes(awaits))
    while (!isOver()) await pause(50)
    const spent = await metricsOf(devtools)
    const script = await scriptTime(page)
    if (!(await page.evaluate(() => isThere()))) throw new Error(`${contender.id}: no “${mark}”`)
    const loaded = [...server.loaded]
    const sum = (size: (asset: (typeof loaded)[number]) => number): number =>
      loaded.reduce((total, asset) => total + size(asset), 0)
    await collectGarbage(devtools)
    const kept = await metricsOf(devtools)
    return {
      script,
      main: spent('TaskDuration') * 1_000,
      heap: kept('JSHeapUsedSize'),
      nodes: kept('Nodes'),
      minified: sum(({ minified }) => minified),
      gzip: sum(({ gzipped }) => gzipped.length),
      brotli: sum(({ brotli }) => brotli),
    }
  })
}

/** A page full of payment fields: the network is fast, the processor is not. */
export async function crowd(
  bench: Bench,
  contender: Contender,
  stubbed: boolean,
): Promise<Figures> {
  const asked: Asked = { contender, piece: 'c', count: fields, stubbed }
  const slowness = { cpu: throttle, network: false }
  return visit(
    bench,
    asked,
    slowness,
    { mark: methodMark, isAwaited: true },
    async ({ page, devtools }) => ({
      painted: await page.evaluate(() => painted),
      main: (await metricsOf(devtools))('TaskDuration') * 1_000,
      requests: bench.server.answered.filter((call) => call.includes(' /api/')).length,
    }),
  )
}

/** The payment field put up and taken down: what stays behind after the garbage is gone. */
export async function comings(bench: Bench, contender: Contender): Promise<Figures> {
  const asked: Asked = { contender, piece: 'cycles' }
  const slowness = { cpu: 1, network: false }
  const watched = { mark: methodMark, isAwaited: false }
  return visit(bench, asked, slowness, watched, async ({ page, devtools }) => {
    const cycle = (count: number): Promise<number> =>
      page.evaluate(async (times) => {
        const { port1, port2 } = new MessageChannel()
        const task = () =>
          new Promise((go) => {
            port1.onmessage = go
            port2.postMessage(undefined)
          })
        const begun = performance.now()
        for (let done = 0; done < times; done++) {
          const takeDown = putUp()
          // Time for the answer, and for what a framework puts off to a later task.
          for (let tasks = 0; tasks < 8; tasks++) await task()
          // The first has code to compile.
          while (done === 0 && !isThere()) await new Promise(requestAnimationFrame)
          takeDown()
        }
        return performance.now() - begun
      }, count)
    const measure = async () => {
      // What was put off by then is garbage as well.
      await pause(quiet)
      await collectGarbage(devtools)
      const kept = await metricsOf(devtools)
      return {
        heap: kept('JSHeapUsedSize'),
        nodes: kept('Nodes'),
        listeners: kept('JSEventListeners'),
      }
    }
    // As many to warm up: what is compiled and kept once for a whole page.
    await cycle(cycles)
    const before = await measure()
    const took = await cycle(cycles)
    const after = await measure()
    return {
      cycle: took / cycles,
      heap: (after.heap - before.heap) / cycles,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    }
  })
}

declare global {
  /** Puts one payment field up. @returns what takes it down */
  var putUp: () => () => void
}
