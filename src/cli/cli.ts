#!/usr/bin/env node
// Room: cli. `npx @emqx/billing-elements …`: the one file of the package that runs when a shell calls it.
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const colour = process.env['NO_COLOR'] === undefined || process.env['NO_COLOR'] === ''
const [word, ...words] = process.argv.slice(2)
const out = (text: string): void => void process.stdout.write(text)
const err = (text: string): void => void process.stderr.write(text)

/** Until the shell says stop; a second time the process just ends. */
function untilStopped(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

// Each command loads only what it needs: the check knows nothing of the mock, nor the mock of the check.
if (word === 'mock') {
  const { mockCommand } = await import('./mock-command.ts')
  process.exitCode = await mockCommand(words, { out, err, stopped: untilStopped() })
} else {
  const { command } = await import('../check/command.ts')
  process.exitCode = await command(process.argv.slice(2), {
    out,
    err,
    outIsTerminal: process.stdout.isTTY && colour,
    errIsTerminal: process.stderr.isTTY && colour,
    writeFile: writeFileSync,
    env: process.env,
    packageFolder: fileURLToPath(new URL(/* @vite-ignore */ '../..', import.meta.url)),
  })
}
