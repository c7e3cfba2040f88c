// Room: bench. What Chromium counts for a page.
import type { CDPSession } from 'puppeteer-core'

export async function metricsOf(devtools: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const byName = new Map(metrics.map(({ name, value }) => [name, value]))
  return (name) => {
    const value = byName.get(name)
    if (value === undefined) throw new Error(`Chromium no longer counts ${name}`)
    return value
  }
}

export async function collectGarbage(devtools: CDPSession): Promise<void> {
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
}
