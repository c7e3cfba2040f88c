// Room: test. A function of a test as text that a page can run.

/**
 * An expression whose value is a promise of the answer. The TypeScript loader wraps named functions in
 * a helper, which the page has to be given as well.
 * @param values as JSON
 */
export function expression(ask: unknown, values: readonly unknown[]): string {
  const given = values.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')
  return `(async () => { const __name = (named) => named; return (${String(ask)})(${given}) })()`
}
