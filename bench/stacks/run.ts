// Room: bench. `npm run bench`: builds all, measures all in turns, writes RESULTS.md and chart.svg.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import { findBrowser } from '../../scripts/browser.ts'
import { chart } from './chart.ts'
import { installPacked } from './packed.ts'
import { report } from './report.ts'
import { joined, type Run, type Sample } from './samples.ts'
import { sceneNamed, sceneNames, type SceneName } from './scene-names.ts'
import { startServer } from './server.ts'
import { buildSite } from './site.ts'
import { builds, contenders } from './stacks.ts'
import { turnsOf } from './turns.ts'

const { values: options } = parseArgs({
  options: {
    /** Three rounds, printed and not kept. */
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    /** Folders of `pieces/`; what is known of the others is kept. The floor always takes part. */
    only: { type: 'string' },
    scenes: { type: 'string', default: sceneNames.join(',') },
    /** Takes our package as it was packed before. */
    'no-pack': { type: 'boolean', default: false },
    /** Measures nothing, writes what was measured before. */
    report: { type: 'boolean', default: false },
  },
})
const rounds = Number(options.rounds ?? (options.quick ? 3 : 9))
const folders = options.only && new Set(['vanilla', ...options.only.split(',')])
const measured = contenders.filter(({ folder }) => !folders || folders.has(folder))
const chosen = options.scenes.split(',').map(sceneNamed)
const here = import.meta.dirname

/** One scene after the other, so that each can be measured again by itself. */
async function measure(): Promise<Run[]> {
  if (!options['no-pack']) installPacked()
  const site = await buildSite(
    builds.filter(({ folder }) => measured.some((one) => one.folder === folder)),
  )
  const server = await startServer(site)
  const { executablePath, args, headless } = await findBrowser()
  const browser = await puppeteer.launch({ executablePath, args: [...args], headless })
  const version = await browser.version()
  const runs: Run[] = []
  try {
    for (const scene of chosen) {
      const before = folders ? knownRun(scene) : undefined
      const loads: number[] = []
      const samples: Sample[] = []
      for (let round = 0; round < rounds; round++) {
        loads.push(loadavg()[0] ?? Number.NaN)
        for (const { part, contender, take } of turnsOf(scene, round, measured)) {
          samples.push({ part, contender, round, figures: await take({ browser, server }) })
        }
        const run = { scene, date: new Date().toISOString(), browser: version, loads, samples }
        // Round by round, so that one which breaks off loses only itself.
        if (!options.quick) keep(joined(before, run))
        if (round === rounds - 1) runs.push(run)
        console.log(`${scene}: round ${round + 1} of ${rounds}, ${run.date}`)
      }
    }
  } finally {
    await browser.close()
    server.stop()
  }
  return runs
}

function fileOf(scene: SceneName): string {
  return join(here, '.work/samples', `${scene}.json`)
}

function keep(run: Run): void {
  mkdirSync(join(here, '.work/samples'), { recursive: true })
  writeFileSync(fileOf(run.scene), JSON.stringify(run))
}

function knownRun(scene: SceneName): Run | undefined {
  const file = fileOf(scene)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : undefined
}

const runs = options.report ? [] : await measure()
const all = options.quick ? runs : sceneNames.flatMap((scene) => knownRun(scene) ?? [])
const text = report(all)
console.log(text)
if (!options.quick) {
  writeFileSync(join(here, 'RESULTS.md'), text)
  writeFileSync(join(here, 'chart.svg'), chart(all))
}
