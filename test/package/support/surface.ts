// Package tests: what an element shows to a page, read from its source, whatever its comments say.
import { dirname, posix } from 'node:path'
import { parseAst } from 'vite'

export interface Surface {
  readonly attributes: Set<string>
  readonly members: Set<string>
  readonly events: Set<string>
  readonly parts: Set<string>
  readonly states: Set<string>
  readonly properties: Set<string>
  readonly slots: Set<string>
}

interface Node {
  type: string
  [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Every node below and with this one. */
function* all(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const each of node) yield* all(each)
  else if (isNode(node)) {
    yield node
    for (const value of Object.values(node)) yield* all(value)
  }
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  const name = node['name'] ?? node['value']
  return typeof name === 'string' ? name : ''
}

const text = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (node.type.startsWith('TS') && isNode(node['expression'])) return text(node['expression'])
  return node.type === 'Literal' ? String(node['value']) : undefined
}

interface Source {
  readonly path: string
  readonly nodes: readonly Node[]
  /** Of its own room, by static and by dynamic import; types are erased. */
  readonly imports: readonly string[]
  /** Its classes that extend an element. */
  readonly elements: readonly Node[]
}

function parse(path: string, code: string): Source {
  const nodes = Array.from(all(parseAst(code, { lang: 'ts' })))
  const imports = nodes
    .filter(({ type, importKind, exportKind }) => {
      if (importKind === 'type' || exportKind === 'type') return false
      return /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/.test(type)
    })
    .map(({ source }) => text(source) ?? '')
    .filter((source) => source.startsWith('.'))
    .map((source) => posix.join(dirname(path), source))
    .filter((source) => source.startsWith('src/components/'))
  const elements = nodes.filter(
    ({ type, superClass }) => type.startsWith('Class') && nameOf(superClass).endsWith('Element'),
  )
  return { path, nodes, imports, elements }
}

export type Read = (path: string) => string

/** The strings that an expression may be, where the source says so by itself. */
function stringsOf(node: unknown, { path, nodes }: Source): string[] {
  const literal = text(node)
  if (literal !== undefined) return [literal]
  if (isNode(node)) {
    const { type } = node
    if (type.startsWith('TS')) return stringsOf(node['expression'], { path, nodes } as Source)
    const within = (each: unknown): string[] => stringsOf(each, { path, nodes } as Source)
    if (type === 'ArrayExpression') return (node['elements'] as unknown[]).flatMap(within)
    if (type === 'ObjectExpression') {
      return (node['properties'] as Node[]).flatMap(({ value }) => within(value))
    }
    // Object.values(…), and what a loop goes through.
    if (type === 'CallExpression') return within((node['arguments'] as unknown[])[0])
    if (type === 'Identifier') {
      const name = nameOf(node)
      if (name === 'undefined') return []
      for (const each of nodes) {
        if (each.type === 'ForOfStatement') {
          const [declared] = ((each['left'] as Node)['declarations'] ?? []) as Node[]
          if (nameOf(declared?.['id']) === name) return within(each['right'])
        }
        if (each.type === 'VariableDeclarator' && nameOf(each['id']) === name && each['init']) {
          return within(each['init'])
        }
      }
    }
  }
  throw new Error(`${path}: a test cannot tell which states or parts these are`)
}

/** How the class gives the page a name: `@property` and whatever is not private. */
function addMembers(element: Node, surface: Surface): void {
  for (const member of (element['body'] as Node)['body'] as Node[]) {
    const key = member['key'] as Node | undefined
    const name = nameOf(key)
    if (key?.type !== 'Identifier' || name.startsWith('_') || name === 'constructor') continue
    const [decorator] = (member['decorators'] ?? []) as Node[]
    const call = decorator?.['expression'] as Node | undefined
    const isProperty = nameOf(call?.['callee']) === 'property'
    const isHidden = /^(?:private|protected)$/.test(String(member['accessibility']))
    // What the platform calls, and what Lit has named already.
    const isPlumbing = !isProperty && (member['override'] === true || name.endsWith('Callback'))
    if (!isHidden && !isPlumbing) surface.members.add(name)
    if (!isProperty) continue
    const [options] = (call?.['arguments'] ?? []) as Node[]
    const attribute = ((options?.['properties'] ?? []) as Node[]).find(
      (property) => nameOf(property['key']) === 'attribute',
    )
    const written = attribute ? text(attribute['value']) : name.toLowerCase()
    if (written !== undefined && written !== 'false') surface.attributes.add(written)
  }
}

/** Parts and slots of the shadow root that this file draws. */
function addMarkup(source: Source, surface: Surface): void {
  for (const node of source.nodes) {
    if (node.type === 'TaggedTemplateExpression' && /^(?:html|svg)$/.test(nameOf(node['tag']))) {
      const quasis = (node['quasi'] as Node)['quasis'] as Node[]
      const markup = quasis.map(({ value }) => (value as { raw: string }).raw).join('${}')
      for (const [, parts = ''] of markup.matchAll(/\spart="?([^">]*)/g)) {
        if (parts.includes('${}')) throw new Error(`${source.path}: which part is this?`)
        for (const part of parts.split(/\s+/)) surface.parts.add(part)
      }
      for (const [, attributes = ''] of markup.matchAll(/<slot\b([^>]*)/g)) {
        surface.slots.add(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '')
      }
    }
    if (node.type !== 'CallExpression') continue
    const callee = node['callee'] as Node
    const [first, second] = node['arguments'] as Node[]
    const method = nameOf(callee['property'])
    if (method === 'createElement' && text(first) === 'slot') surface.slots.add('')
    if (method === 'setAttribute' && text(first) === 'part') {
      for (const part of stringsOf(second, source)) surface.parts.add(part)
    }
    if (method === 'add' && nameOf((callee['object'] as Node)['property']) === 'part') {
      for (const part of stringsOf(first, source)) surface.parts.add(part)
    }
  }
}

/** `this.setState('…', …)`, or the states themselves. */
function addStates(source: Source, surface: Surface): void {
  for (const { type, callee, arguments: given } of source.nodes) {
    if (type !== 'CallExpression' || !isNode(callee)) continue
    const object = callee['object']
    const isStates = isNode(object) && nameOf(object['property']) === 'states'
    const method = nameOf(callee['property'])
    const sets = method === 'setState' || (isStates && /^(?:set|add)$/.test(method))
    const [state] = given as Node[]
    // The one place where every state passes through.
    const passesOn = isNode(state) && nameOf(state) === 'state' && isStates
    if (sets && !passesOn) for (const name of stringsOf(state, source)) surface.states.add(name)
  }
}

/** What is sent, by the class of the event or by a name of its own. */
function addEvents({ nodes }: Source, names: ReadonlyMap<string, string>, surface: Surface): void {
  for (const { type, callee, arguments: given } of nodes) {
    if (type !== 'NewExpression') continue
    const name = names.get(nameOf(callee))
    if (name !== undefined) surface.events.add(name)
    if (/^(?:Custom)?Event$/.test(nameOf(callee))) {
      surface.events.add(text((given as Node[])[0]) ?? 'an event without a name')
    }
  }
}

const nothing = /^src\/components\/element\/(?:events|custom-states)\.ts$/

/** What the class in `<room>/element.ts` shows, with everything that it is made of. */
export function surfaceOf(path: string, read: Read): Surface {
  const surface: Surface = {
    attributes: new Set(),
    members: new Set(),
    events: new Set(),
    parts: new Set(),
    states: new Set(),
    properties: new Set(),
    slots: new Set(),
  }
  const sources = new Map<string, Source>()
  const visit = (each: string): void => {
    if (sources.has(each)) return
    const source = parse(each, read(each))
    sources.set(each, source)
    for (const next of source.imports) visit(next)
  }
  visit(path)

  const chain = new Set<string>()
  const climb = (source: Source | undefined): void => {
    if (!source || chain.has(source.path)) return
    chain.add(source.path)
    for (const { superClass } of source.elements) {
      const name = nameOf(superClass)
      climb(
        Array.from(sources.values()).find(({ elements }) =>
          elements.some(({ id }) => nameOf(id) === name),
        ),
      )
    }
  }
  climb(sources.get(path))

  // An element inside this one has a shadow root of its own; its events and its looks come through.
  const inner = new Set<string>()
  const own = new Set<string>()
  const walk = (each: string): void => {
    const source = sources.get(each)
    if (!source || own.has(each)) return
    if (source.elements.length > 0 && !chain.has(each)) {
      inner.add(each)
      return
    }
    own.add(each)
    for (const next of source.imports) walk(next)
  }
  walk(path)

  const names = new Map<string, string>()
  const events = parse('', read('src/components/element/events.ts')).nodes
  for (const { type, id, body } of events) {
    if (type !== 'ClassDeclaration') continue
    const call = Array.from(all(body)).find(
      ({ callee }) => isNode(callee) && callee.type === 'Super',
    )
    names.set(nameOf(id), text((call?.['arguments'] as Node[] | undefined)?.[0]) ?? '')
  }

  for (const source of sources.values()) {
    if (!nothing.test(source.path)) addEvents(source, names, surface)
    const code = read(source.path).replace(/\/\*[\s\S]*?\*\//g, '')
    for (const [name] of code.matchAll(/--emqx-billing-[a-z-]+/g)) surface.properties.add(name)
    if (!own.has(source.path)) continue
    addMarkup(source, surface)
    if (!nothing.test(source.path)) addStates(source, surface)
    if (chain.has(source.path)) for (const each of source.elements) addMembers(each, surface)
  }
  return surface
}
