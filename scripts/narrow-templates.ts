// Scripts: templates travel without indentation, and styles without comments, which no minifier takes out.
import type { Plugin, Rolldown } from 'vite'

const room = /\/src\/components\/.*\.ts$/
const drawn = /\b(?:html|svg|css)`/

/**
 * Takes out of each style sheet what CSS can do without, and every indentation: to JavaScript it means
 * nothing, to HTML no more than the line break before it. The lines that a sheet loses come after it,
 * so that the code around it stays in its lines.
 */
export function narrowed(code: string): string {
  return code.replace(/^[ \t]+/gm, '').replace(/(?<=\bcss`)([^`]*)`/g, (_, sheet: string) => {
    if (sheet.endsWith('css')) throw new Error('A style sheet within another: give it a name')
    const narrow = sheet
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/(?<=[:,]) | (?=\{)/g, '')
      .replace(/(?<=^|[{}:;,(])\n+|\n+(?=\))/g, '')
      .replace(/;(?=\})/g, '')
    return `${narrow}\`${'\n'.repeat(linesOf(sheet) - linesOf(narrow))}`
  })
}

const linesOf = (text: string): number => text.split('\n').length

/** For whoever debugs: lines lead to where they were, and the text is the one that was written. */
function lineByLine(id: string, code: string): Rolldown.ExistingRawSourceMap {
  const mappings = `AAAA${';AACA'.repeat(linesOf(code) - 1)}`
  return { version: 3, sources: [id], sourcesContent: [code], names: [], mappings }
}

export function narrowTemplates(): Plugin {
  return {
    name: 'narrow-templates',
    enforce: 'pre',
    transform: (code, id) =>
      room.test(id) && drawn.test(code)
        ? { code: narrowed(code), map: lineByLine(id, code) }
        : undefined,
  }
}
