// Chaos. The loader behind a planted bug: one exact fragment of one file is replaced.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @type {{ file: string, find: string, replace: string }} */
let plant

/** @param {typeof plant} data */
export function initialize(data) {
  plant = data
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  const path = url.split('?')[0] ?? url
  if (!path.endsWith(`/${plant.file}`)) return nextLoad(url, context)
  const source = readFileSync(fileURLToPath(path), 'utf8')
  const parts = source.split(plant.find)
  if (parts.length !== 2) throw new Error(`Found ${parts.length - 1} times: ${plant.find}`)
  return { format: 'module', source: parts.join(plant.replace), shortCircuit: true }
}
