// Room: test. The engine in which this run of the journeys happens.
import type { EngineName } from '../../../../scripts/engines/choice.ts'
import type { Engine } from '../tab.ts'
import { startChromium } from './chromium.ts'
import { startFirefox } from './firefox.ts'
import { startWebKit } from './webkit.ts'

const starts: Readonly<Record<string, (() => Promise<Engine>) | undefined>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
} satisfies Record<EngineName, () => Promise<Engine>>

/** `JOURNEY_ENGINE` is set by `npm run test:journeys`, which runs all of them; alone it is Chromium. */
export function startEngine(): Promise<Engine> {
  const name = process.env['JOURNEY_ENGINE'] ?? 'chromium'
  const start = starts[name]
  if (!start) throw new Error(`JOURNEY_ENGINE names no engine: ${name}`)
  return start()
}
