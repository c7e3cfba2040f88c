// Scripts: a bug in one file of src, for the pages that ask for it. A test page that loads a module as
// `/test/….ts?plant=name` gets it, and whatever that loads, in a copy of its own.
import { readFileSync } from 'node:fs'

const asked = /[?&]plant=([\w-]+)/
const ours = /\/(src|test)\/[^?]*\.(ts|js)$/

/** @typedef {{ readonly file: string, readonly find: string, readonly replace: string }} Plant */

/**
 * @param {string} file
 * @param {Plant} plant
 * @returns {string} the file's text with the bug in it
 * @throws {Error} where the fragment is not there exactly once
 */
export function withBug(file, { find, replace }) {
  const parts = readFileSync(file, 'utf8').split(find)
  if (parts.length !== 2) throw new Error(`Found ${parts.length - 1} times: ${find}`)
  return parts.join(replace)
}

/**
 * @param {Readonly<Record<string, Plant>>} plants
 * @returns {import('vite').Plugin}
 */
export function planted(plants) {
  return {
    name: 'plants',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [, name] = asked.exec(importer ?? '') ?? []
      if (name === undefined || asked.test(source)) return undefined
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found && ours.test(found.id) ? `${found.id}?plant=${name}` : found
    },
    load(id) {
      const [, name = ''] = asked.exec(id) ?? []
      const plant = plants[name]
      const file = id.split('?')[0] ?? id
      return plant && file.endsWith(`/${plant.file}`) ? withBug(file, plant) : undefined
    },
  }
}
