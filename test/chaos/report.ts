// Chaos. A failure in words, with everything that is needed to see it again.
import type { Failure, Trace } from './run.ts'

export function told({ seed, path, invariant, message, shrinks, plan, steps }: Failure): string {
  const trace: Trace = { plan, steps }
  return [
    `${message}`,
    `seed ${seed}, path ${path}, made shorter ${shrinks} times, ${steps.length} commands:`,
    ...steps.map((step, index) => `  ${index + 1}. ${JSON.stringify(step)}`),
    `Again:  npm run chaos -- --seed ${seed}`,
    `Only this (invariant ${invariant}):  npm run chaos -- --replay '${JSON.stringify(trace)}'`,
  ].join('\n')
}
