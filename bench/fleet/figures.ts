// Room: bench. One way of asking through all five scenes.
import { herd, type HerdFigures } from './herd.ts'
import type { Schedule } from './schedule.ts'
import { herds, type Size } from './scenes.ts'
import { normalDay, stuck, type WaitFigures } from './waits.ts'

export interface Figures {
  readonly stuck: WaitFigures
  readonly day: WaitFigures
  readonly dropped: HerdFigures
  readonly outage: HerdFigures
  readonly online: HerdFigures
}

/** @param waiting how many clients wait in the scenes without a herd; the figures for one do not change */
export function figuresOf(schedule: Schedule, size: Size, waiting = size.clients): Figures {
  return {
    stuck: stuck(schedule, waiting, size.seed),
    day: normalDay(schedule, waiting, size.seed),
    dropped: herd(schedule, herds.dropped(size)),
    outage: herd(schedule, herds.outage(size)),
    online: herd(schedule, herds.online(size)),
  }
}
