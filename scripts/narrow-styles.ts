// Scripts: styles travel without their comments and indentation, which no minifier takes out of a template.
import type { Plugin, Rolldown } from 'vite'

const rooms =
  /\/src\/components\/(?:look\/(?:accent|tokens|controls|scheme)|(?!.*adopted).*styles)\.ts$/

/**
 * Takes out `/* … *\/` and the white space that CSS can do without, and leaves every line where it is.
 * Outside of templates both mean nothing to JavaScript, so the whole file may be treated alike.
 */
export function narrowed(code: string): string {
  return code
    .replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]+/g, ''))
    .replace(/^[ \t]+|(?<=[:,]) | (?=\{)/gm, '')
}

/** For whoever debugs: lines lead to themselves, and the text is the one that was written. */
function lineByLine(id: string, code: string): Rolldown.ExistingRawSourceMap {
  const mappings = `AAAA${';AACA'.repeat(code.split('\n').length - 1)}`
  return { version: 3, sources: [id], sourcesContent: [code], names: [], mappings }
}

export function narrowStyles(): Plugin {
  return {
    name: 'narrow-styles',
    enforce: 'pre',
    transform: (code, id) =>
      rooms.test(id) ? { code: narrowed(code), map: lineByLine(id, code) } : undefined,
  }
}
