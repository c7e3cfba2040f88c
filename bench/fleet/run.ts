// Room: bench. `npm run bench:fleet`: all ways of asking through all scenes, into RESULTS.md and chart.svg.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { brokenAims } from './aims.ts'
import { chart } from './chart.ts'
import { figuresOf } from './figures.ts'
import { herd } from './herd.ts'
import { others } from './others.ts'
import { ours } from './ours.ts'
import { aimTable, herdTable, sceneTable, waitTable, type HerdRow } from './report.ts'
import { fleet, herds, type Size } from './scenes.ts'

const begun = performance.now()
const rows = [ours, ...others].map((schedule) => {
  const figures = figuresOf(schedule, fleet)
  console.log(`${schedule.name}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
  return { name: schedule.name, figures }
})
const [mine] = rows
if (!mine) throw new Error('nobody asks')

function inAllHerds(name: string, size: Size): HerdRow[] {
  return Object.entries(herds).map(([scene, make]) => ({
    name: `${scene}, ${name}`,
    figures: herd(ours, make(size)),
  }))
}

const goOn = inAllHerds('the answer is "not yet"', { ...fleet, news: false })
const retryAfter = [10, 30, 60].flatMap((seconds) =>
  inAllHerds(`\`Retry-After: ${seconds}\``, { ...fleet, retryAfter: seconds * 1_000 }),
)
const spreads = [5, 10, 20, 30, 45, 60].map((seconds) => ({
  name: `spread over ${seconds} s`,
  figures: herd(
    { ...ours, afterOnline: (random) => random() * seconds * 1_000 },
    herds.online(fleet),
  ),
}))
// What a longer back-off from the first refusal on would do, with the spread as it is.
const backOffs = [0, 2, 3, 4, 5].map((more) => ({
  name: `first refusal counts as failure ${more + 1}`,
  figures: herd(
    {
      ...ours,
      afterFailure: (waited, asked, failures, ...rest) =>
        ours.afterFailure(waited, asked, failures + more, ...rest),
    },
    herds.online(fleet),
  ),
}))

const broken = brokenAims(mine.figures)
const took = ((performance.now() - begun) / 1_000).toFixed(0)
const text = `# Fleet: ${fleet.clients.toLocaleString('en')} customers and one backend

Made by \`npm run bench:fleet\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version.slice(1)}, one core of ${cpus().length}, ${took} s, seed ${fleet.seed}.
The same seed gives the same figures on every machine. What the scenes are is in [the README](../README.md).

![Requests, peak and recovery, ours beside others](chart.svg)

## Aims

${aimTable(mine.figures)}

Not held, and not asserted: a peak of 2.5 times the capacity after everybody came online within one second. It is ${mine.figures.online.peak.toFixed(1)} times; see there.

## AWS is stuck for two hours

Everybody arrives within ten minutes and waits. "Steady" is the load of the last ten minutes.
Delays of the fixed paces are 0 here because two hours are a multiple of them; the normal day shows what they are.

${waitTable(rows, 'stuck')}

## A normal day

As many links over 24 hours; AWS confirms after a minute in the median (lognormal, sigma 1.5).

${waitTable(rows, 'day')}

## Every connection is dropped within 100 ms, and the backend is back after 30 s

The backend answers ${fleet.capacity.toLocaleString('en')} requests a second and refuses the rest, so no way of asking can serve 99 % in less than ${((fleet.clients * 0.99) / fleet.capacity).toFixed(1)} s.

${sceneTable(rows, 'dropped')}

## 300 s in which nothing gets through

${sceneTable(rows, 'outage')}

## Everybody is online again within one second

${sceneTable(rows, 'online')}

The peak is that of the contract's five seconds: 100,000 / 5 s is ten times the capacity, and those refused meanwhile try again
one to three seconds later, which doubles it. What a longer spread, or a longer back-off after the first refusal, would change:

${herdTable([...spreads, ...backOffs])}

A spread of 45 s would keep the peak below 2.5 × the capacity. It would let every customer whose train leaves a tunnel wait 22 s on
average instead of 2.5 s, for an event that takes 100,000 customers behind one network; a backend that falls does not make a
browser say \`online\`. Five seconds stay, and all of them are served as fast as after an outage.

## Ours, when the backend says more than "no"

The links are still pending and everybody goes on asking: at rest this fleet takes 93 % of the capacity, which leaves little for the late.

${herdTable(goOn)}

Refusals with a \`Retry-After\`. It is a floor plus a chance of half of it, at least one second: a short one gathers the refused
again, a long one leaves the capacity unused.

${herdTable(retryAfter)}
`
writeFileSync('bench/fleet/RESULTS.md', text)
writeFileSync('bench/fleet/chart.svg', chart(rows))
console.log(`bench/fleet/RESULTS.md, ${took} s`)
if (broken.length > 0) {
  console.error(broken.join('\n'))
  process.exitCode = 1
}
