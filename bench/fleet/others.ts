// Room: bench. How others ask, as their code or their documents say. None knows of `online`: at once.
import type { Schedule } from './schedule.ts'

const atOnce = (): number => 0

function fixed(seconds: number): Schedule {
  const gap = (): number => seconds * 1_000
  return { name: `fixed ${seconds} s`, afterAnswer: gap, afterFailure: gap, afterOnline: atOnce }
}

/** Adyen Web's await component: every 2 s, after a minute every 10 s, whatever the answer was. */
const adyenGap = (waited: number): number => (waited < 60_000 ? 2_000 : 10_000)

/**
 * AWS SDK for JavaScript v3, `@smithy/util-waiter`: full jitter below a doubling ceiling, and none
 * any more once the ceiling has reached its maximum. An exception counts as one more try.
 */
function waiterGap(asked: number, random: () => number): number {
  const [least, most] = [2, 120]
  if (asked > Math.log(most / least) / Math.log(2) + 1) return most * 1_000
  const ceiling = least * 2 ** (asked - 1)
  return (least + random() * (ceiling - least)) * 1_000
}

/** TanStack Query's default `retryDelay`, for asking on as well as for trying again. */
const tanstackGap = (count: number): number => Math.min(1_000 * 2 ** (count - 1), 30_000)

export const others: readonly Schedule[] = [
  fixed(1),
  fixed(5),
  {
    name: 'Adyen, 2 s then 10 s',
    afterAnswer: adyenGap,
    afterFailure: adyenGap,
    afterOnline: atOnce,
  },
  {
    name: 'AWS waiter, 2 to 120 s',
    afterAnswer: (_waited, asked, random) => waiterGap(asked, random),
    afterFailure: (_waited, asked, _failures, random) => waiterGap(asked, random),
    afterOnline: atOnce,
  },
  {
    name: 'TanStack delays, 1 to 30 s',
    afterAnswer: (_waited, asked) => tanstackGap(asked),
    afterFailure: (_waited, _asked, failures) => tanstackGap(failures),
    afterOnline: atOnce,
  },
]
