// Room: bench. What the pace of asking promises to customers and to the backend.
import type { Figures } from './figures.ts'

interface Aim {
  readonly name: string
  readonly figure: (figures: Figures) => number
  readonly most: number
}

/** Times in ms, peaks in multiples of the capacity. */
export const aims: readonly Aim[] = [
  {
    name: 'a wait of two hours costs 160 requests at most',
    figure: ({ stuck }) => stuck.mostRequests,
    most: 160,
  },
  {
    name: 'news is never later than a minute, however long the wait was',
    figure: ({ stuck, day }) => Math.max(stuck.delay.worst, day.delay.worst),
    most: 60_000,
  },
  {
    // Which links a seed draws moves the mean by a few hundredths.
    name: 'a link on a normal day costs about 17 requests',
    figure: ({ day }) => day.requestsPerLink,
    most: 17.5,
  },
  {
    name: 'after every connection was dropped the peak is 2.5 times the capacity at most',
    figure: ({ dropped }) => dropped.peak,
    most: 2.5,
  },
  {
    name: 'after an outage of 300 s the peak is 2.5 times the capacity at most',
    figure: ({ outage }) => outage.peak,
    most: 2.5,
  },
  {
    name: '99 of 100 have their answer 80 s after every connection was dropped',
    figure: ({ dropped }) => dropped.servedAfter,
    most: 80_000,
  },
  {
    name: '99 of 100 have their answer 80 s after an outage of 300 s',
    figure: ({ outage }) => outage.servedAfter,
    most: 80_000,
  },
  {
    name: '99 of 100 have their answer 80 s after all came online at once',
    figure: ({ online }) => online.servedAfter,
    most: 80_000,
  },
]

/** The aims that do not hold, each with its figure. */
export function brokenAims(figures: Figures): string[] {
  return aims
    .map(({ name, figure, most }) => ({ name, most, is: figure(figures) }))
    .filter(({ is, most }) => !(is <= most))
    .map(({ name, is }) => `${name}: ${Math.round(is * 100) / 100}`)
}
