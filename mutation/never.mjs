// Mutation: changes that the compiler proves to be none, so that nobody has to explain them by hand.

/**
 * A node of the syntax tree, as far as it matters here.
 * @typedef {{ type: string, name?: string, argument?: Node, expression?: Node, typeAnnotation?: Node,
 *   test?: Node | null, cases?: Node[], consequent?: Node[] }} Node
 * @typedef {{ node: Node, key: string | number, parent: Node, parentPath: { parent: Node } }} Path
 */

/** The variable that a `default: return x satisfies never` gives back.
 * @param {Node | undefined} branch */
function impossible(branch) {
  const [first] = branch?.consequent ?? []
  const value = first?.type === 'ReturnStatement' ? first.argument : undefined
  const proven = value?.type === 'TSSatisfiesExpression'
  return proven && value.typeAnnotation?.type === 'TSNeverKeyword' ? value.expression : undefined
}

/** Whether this case, or the one that it falls through to, gives back what the default would.
 * @param {Node} choice
 * @param {Node} branch */
function leadsWhereDefaultLeads(choice, branch) {
  const cases = choice.cases ?? []
  const fallback = impossible(cases.find(({ test }) => test === null))
  const following = cases.slice(cases.indexOf(branch))
  const [first] = following.find(({ consequent }) => consequent?.length)?.consequent ?? []
  return (
    fallback?.type === 'Identifier' &&
    first?.type === 'ReturnStatement' &&
    first.argument?.type === 'Identifier' &&
    first.argument.name === fallback.name
  )
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'never',
    value: {
      /** @param {Path} path */
      shouldIgnore({ node, key, parent, parentPath }) {
        if (node.type === 'SwitchCase') {
          if (impossible(node)) return 'The compiler proves that nothing gets here.'
          const next = parent.cases?.[Number(key) + 1]
          const last = next?.test === null && node.consequent?.length
          if (last && leadsWhereDefaultLeads(parent, node)) return 'It leads where default leads.'
        }
        if (parent?.type === 'SwitchCase' && key === 'test') {
          if (leadsWhereDefaultLeads(parentPath.parent, parent)) {
            return 'It leads where default leads.'
          }
        }
        return undefined
      },
    },
  },
]
