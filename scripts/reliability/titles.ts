// Scripts: what the tests of a file are called.

const call = String.raw`\b(?:it|test|describe)(?:\.\w+)?\(\s*`
const literal = String.raw`(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|` + '`((?:\\\\.|[^`\\\\])*)`)'
const pattern = new RegExp(call + literal, 'g')

/** The names of a file's tests and suites, with `…` for every value that is filled in. */
export function titlesOf(source: string): Set<string> {
  const titles = Array.from(source.matchAll(pattern), ([, single, double, template]) =>
    (single ?? double ?? template?.replace(/\$\{[^}]*\}/g, '…') ?? '').replace(/\\(.)/g, '$1'),
  )
  return new Set(titles)
}
