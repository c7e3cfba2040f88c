// Test support: the dependency rule of the house, as a function over import lists.

export type Import = {
  /** As written, resolved to a path from the root of the repository if it was relative. */
  target: string
  /** Erased by the compiler: `import type`, `export type … from`. */
  type: boolean
  /** `import('…')` */
  dynamic: boolean
}

export type Files = ReadonlyMap<string, readonly Import[]>

const rooms: readonly (readonly [room: string, path: RegExp])[] = [
  ['door', /^src\/(index|api\/index)\.ts$/],
  ['contract', /^src\/api\/contract\//],
  ['client', /^src\/api\/client\//],
  ['session', /^src\/api\/session\//],
  ['mock', /^src\/api\/mock\//],
  ['check', /^src\/check\//],
  ['cli', /^src\/cli\//],
  ['components', /^src\/components\//],
  ['define', /^src\/define(\.ts$|\/)/],
  ['dev', /^src\/dev\//],
]

/** Left of every arrow. An arrow never turns; components skip the client, the mock sees the contract only. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  door: ['door', 'contract', 'client', 'session', 'mock', 'components', 'define'],
  contract: ['contract'],
  client: ['contract', 'client'],
  session: ['contract', 'client', 'session'],
  mock: ['contract', 'mock'],
  // A server is judged by what the contract says, never by what our own client or mock makes of it.
  check: ['contract', 'check'],
  // The shell is a host like any other: it knows doors, and each command only its own.
  cli: ['cli', 'check', 'mock'],
  components: ['contract', 'session', 'components'],
  define: ['contract', 'session', 'components', 'define'],
  // Looks at the elements from outside. Nobody imports it, so that production holds none of it.
  dev: ['door', 'components', 'define', 'dev'],
}

const rendering = /^(lit($|[-/])|@lit\/|@lit-labs\/)/

function roomOf(path: string): string | undefined {
  return rooms.find(([, pattern]) => pattern.test(path))?.[0]
}

/** The four elements. None knows another, and what they share knows none of them. */
const elements = ['subscribe-link', 'link-status', 'payment-method', 'unlink-guide']
const shared = ['element', 'page', 'words', 'messages', 'look']

function componentOf(path: string): string | undefined {
  return /^src\/components\/([^/]+)\//.exec(path)?.[1]
}

/** Why one component may not import the other, if it may not. */
function componentViolation(path: string, target: string): string | undefined {
  const to = componentOf(target)
  if (!to || !elements.includes(to) || componentOf(path) === to) return undefined
  return `${path} imports ${target}: another element`
}

/** One sentence for every import that breaks the rule. */
export function violations(files: Files): string[] {
  const found: string[] = []
  for (const [path, imports] of files) {
    const room = roomOf(path)
    if (!room) {
      found.push(`${path} belongs to no room`)
      continue
    }
    if (room === 'components' && ![...elements, ...shared].includes(componentOf(path) ?? '')) {
      found.push(`${path} belongs to no room of the components`)
    }
    for (const { target } of imports) {
      if (!target.startsWith('src/')) {
        const outside = /^(test|demo|scripts|bench|\.\.)(\/|$)/.test(target)
        const itself = /^@emqx\/billing-elements($|\/)/.test(target)
        if (outside || itself) found.push(`${path} (${room}) imports ${target}: outside of src`)
        if (path.startsWith('src/api/') && rendering.test(target)) {
          found.push(`${path} (${room}) imports ${target}: src/api does not render`)
        }
        continue
      }
      const other = roomOf(target)
      if (path === 'src/api/index.ts' && (other === 'components' || other === 'define')) {
        found.push(`${path} (${room}) imports ${target}: src/api does not render`)
      } else if (!other || !allowed[room]?.includes(other)) {
        found.push(`${path} (${room}) imports ${target} (${other ?? 'no room'})`)
      }
      const betweenElements = room === 'components' && componentViolation(path, target)
      if (betweenElements) found.push(betweenElements)
    }
  }
  return found
}

function follow(entry: string, files: Files, counts: (one: Import) => boolean): Set<string> {
  const seen = new Set<string>()
  const queue = [entry]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const one of files.get(path) ?? []) if (counts(one)) queue.push(one.target)
  }
  return seen
}

/** Every file that is loaded at once with `entry`: what is erased or loaded later does not count. */
export function loadedWith(entry: string, files: Files): Set<string> {
  return follow(entry, files, ({ type, dynamic }) => !type && !dynamic)
}

/** Every file that a page may ever load because of `entry`, packages included. */
export function everLoadedWith(entry: string, files: Files): Set<string> {
  return follow(entry, files, ({ type }) => !type)
}

/** What a page must not load only to show a link: no schema, no client, no session. */
export function heavyFiles(entry: string, files: Files): string[] {
  return [...loadedWith(entry, files)].filter((path) =>
    ['contract', 'client', 'session', 'mock'].includes(roomOf(path) ?? ''),
  )
}

/** Comments out, strings kept: an example in a docstring imports nothing. */
function withoutComments(source: string): string {
  const token =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return source.replace(token, (text) => (text.startsWith('/') ? ' ' : text))
}

/** The imports that a source text writes, targets as written. */
export function importsOf(source: string): Import[] {
  const text = withoutComments(source)
  const found: Import[] = []
  const declared =
    /^[ \t]*(?:import|export)\b(?:(\s+type\b)(?!\s+from\b))?[^'"`;()=]*?\bfrom\s*['"]([^'"]+)['"]/gm
  for (const [, type, target = ''] of text.matchAll(declared)) {
    found.push({ target, type: type !== undefined, dynamic: false })
  }
  for (const [, target = ''] of text.matchAll(/^[ \t]*import\s*['"]([^'"]+)['"]/gm)) {
    found.push({ target, type: false, dynamic: false })
  }
  for (const [, target = ''] of text.matchAll(/\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g)) {
    found.push({ target, type: false, dynamic: true })
  }
  return found
}
