// Scripts: puts what is generated between its marks on a page that is otherwise written by hand.

/**
 * The text with everything between `<!-- name:start -->` and `<!-- name:end -->` made anew.
 * @throws Error where the page has no place for one of the names
 */
export function filled(text: string, made: Readonly<Record<string, string>>, page: string): string {
  return Object.entries(made).reduce((sofar, [name, content]) => {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
    const from = sofar.indexOf(start)
    const to = sofar.indexOf(end)
    if (from === -1 || to === -1) throw new Error(`${page} has no place for ${name}`)
    return `${sofar.slice(0, from + start.length)}\n\n${content}\n\n${sofar.slice(to)}`
  }, text)
}
