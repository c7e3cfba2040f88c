// Scripts: styles travel without their comments and indentation, which no minifier takes out of a template.
import type { Plugin, Rolldown } from 'vite'

const rooms =
  /\/src\/components\/(?:look\/(?:accent|tokens|controls|scheme)|(?!.*adopted).*styles)\.ts$/

/**
 * Takes out of each style sheet what CSS can do without. The lines that it loses come after the sheet,
 * where they mean nothing, so that the code around it stays in its lines.
 */
export function narrowed(code: string): string {
  return code.replace(/(?<=\bcss`)([^`]*)`/g, (_, sheet: string) => {
    if (sheet.endsWith('css')) throw new Error('A style sheet within another: give it a name')
    const narrow = sheet
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/^[ \t]+|(?<=[:,]) | (?=\{)/gm, '')
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

export function narrowStyles(): Plugin {
  return {
    name: 'narrow-styles',
    enforce: 'pre',
    transform: (code, id) =>
      rooms.test(id) ? { code: narrowed(code), map: lineByLine(id, code) } : undefined,
  }
}
