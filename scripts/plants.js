// Scripts: a bug in one file of src, for the pages that ask for it. A test page that loads a module as
// `/test/….ts?plant=name` gets it, and whatever that loads, in a copy of its own.
import { readFileSync } from 'node:fs'

const asked = /[?&]plant=([\w-]+)/
const ours = /\/(src|test)\/[^?]*\.(ts|js)$/

/**
 * @param {Readonly<Record<string, { file: string, find: string, replace: string }>>} plants
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
      if (!plant || !file.endsWith(`/${plant.file}`)) return undefined
      const parts = readFileSync(file, 'utf8').split(plant.find)
      if (parts.length !== 2) throw new Error(`Found ${parts.length - 1} times: ${plant.find}`)
      return parts.join(plant.replace)
    },
  }
}
