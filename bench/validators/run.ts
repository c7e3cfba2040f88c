// Bench: zod/mini beside the generated readers, in one run. Writes RESULTS.md.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { bodies } from '../../test/node/fuzz/bodies.ts'
import { mixedMutations } from '../../test/node/fuzz/corpus.ts'
import { readByReader } from './by-reader.ts'
import { readBySchema } from './by-schema.ts'
import { bundled, inTurns, loadTimes } from './cost.ts'

const rounds = 31

interface Row {
  readonly what: string
  readonly schema: string
  readonly reader: string
  readonly ratio: number
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`
const microseconds = (ms: number): string => `${(ms * 1000).toFixed(1)} µs`
const milliseconds = (ms: number): string => `${ms.toFixed(2)} ms`

function row(what: string, pair: readonly number[], say: (value: number) => string): Row {
  const [schema = Number.NaN, reader = Number.NaN] = pair
  return { what, schema: say(schema), reader: say(reader), ratio: reader / schema }
}

/** Every way of reading, over the same values. */
function ways(
  values: readonly { resource: (typeof bodies)[number]['resource']; value: unknown }[],
) {
  return [readBySchema, readByReader].map((read) => () => {
    for (const { resource, value } of values) read(resource, value)
  })
}

const schema = await bundled('bench/validators/by-schema.ts')
const reader = await bundled('bench/validators/by-reader.ts')
const rows = [
  row('minified', [schema.minified, reader.minified], kilobytes),
  row('gzipped', [schema.gzipped, reader.gzipped], kilobytes),
  row('loading the module', await loadTimes([schema.code, reader.code], rounds), milliseconds),
]
for (const body of bodies.filter(({ title }) => title.startsWith('complete '))) {
  const what = `reading ${body.title.replace('complete ', '')}`
  rows.push(row(what, inTurns(ways([body]), rounds, 1_000), microseconds))
}
const broken = Array.from(mixedMutations(1, 1_000), ({ resource, json }) => ({
  resource,
  value: JSON.parse(json) as unknown,
}))
rows.push(row('reading 1,000 broken answers', inTurns(ways(broken), rounds, 1), milliseconds))

const table = rows.map(
  ({ what, schema: a, reader: b, ratio }) => `| ${what} | ${a} | ${b} | ${ratio.toFixed(2)} |`,
)
writeFileSync(
  new URL('RESULTS.md', import.meta.url),
  `# Readers: zod/mini beside what is generated from it

Made by \`npm run bench:validators\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, one core of ${cpus().length}.
Median of ${rounds} turns; both ways take turns inside one process. Reading includes the copies without prototypes that both make.

| | zod/mini | generated | ratio |
| --- | ---: | ---: | ---: |
${table.join('\n')}
`,
)
console.log(table.join('\n'))
