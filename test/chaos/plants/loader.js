// Chaos. The loader behind a planted bug: one exact fragment of one file is replaced.
import { fileURLToPath } from 'node:url'
import { withBug } from '../../../scripts/plants.js'

/** @type {import('../../../scripts/plants.js').Plant} */
let plant

/** @param {typeof plant} data */
export function initialize(data) {
  plant = data
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  const path = url.split('?')[0] ?? url
  if (!path.endsWith(`/${plant.file}`)) return nextLoad(url, context)
  return { format: 'module', source: withBug(fileURLToPath(path), plant), shortCircuit: true }
}
