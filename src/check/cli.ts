#!/usr/bin/env node
// Room: check. `npx @emqx/billing-elements check`: the one file of this room that runs when it is loaded.
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { command } from './command.ts'

const colour = process.env['NO_COLOR'] === undefined || process.env['NO_COLOR'] === ''

process.exitCode = await command(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY && colour,
  errIsTerminal: process.stderr.isTTY && colour,
  writeFile: writeFileSync,
  env: process.env,
  packageFolder: fileURLToPath(new URL(/* @vite-ignore */ '../..', import.meta.url)),
})
