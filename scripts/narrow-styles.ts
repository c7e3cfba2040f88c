// Scripts: styles travel without their comments and indentation, which no minifier takes out of a template.
import type { Plugin } from 'vite'

const rooms = /\/src\/components\/(?:look\/(?:accent|tokens|controls|scheme)|.*styles)\.ts$/

/**
 * Takes out `/* … *\/` and the white space that CSS can do without, and leaves every line where it is.
 * Outside of templates both mean nothing to JavaScript, so the whole file may be treated alike.
 */
export function narrowed(code: string): string {
  return code
    .replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]+/g, ''))
    .replace(/^[ \t]+|(?<=[:,]) | (?=\{)/gm, '')
}

export function narrowStyles(): Plugin {
  return {
    name: 'narrow-styles',
    enforce: 'pre',
    transform: (code, id) => (rooms.test(id) ? { code: narrowed(code), map: null } : undefined),
  }
}
