// Scripts: what tests of components ask of Chromium's devtools, because the runner has no command for it.
import type { CDPSession, Page, Protocol } from 'puppeteer-core'
import type { TestRunnerPlugin } from '@web/test-runner-core'

interface PageLauncher {
  getPage(id: string): Page
}

/** One for each page: an emulation ends with the session that asked for it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

function devtoolsOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page)
  if (known) return known
  const made = page.createCDPSession()
  sessions.set(page, made)
  return made
}

/** Dates then are the same on every machine. */
async function standStillIn(devtools: CDPSession, timezoneId: string): Promise<true> {
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId })
  return true
}

async function forceColours(devtools: CDPSession, force: boolean): Promise<true> {
  const value = force ? 'active' : 'none'
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  })
  return true
}

type Node = Protocol.Accessibility.AXNode

/** What a screen reader says beside role and name. */
const said = ['level', 'expanded', 'disabled', 'busy', 'modal', 'live', 'focused']

/** Chromium's own names for what has no name of its own, or another one, in ARIA. */
const unsaid = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'RootWebArea'])
const roles: Readonly<Record<string, string>> = {
  StaticText: 'text',
  DescriptionList: 'description list',
  DisclosureTriangle: 'summary',
  DisclosureTriangleGrouped: 'summary',
}

/** The tree that a screen reader is given of the page: a line for each node, indented by two. */
async function accessibilityTree(devtools: CDPSession): Promise<string> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const linesOf = (node: Node): string[] => {
    const inside = (node.childIds ?? [])
      .map((id) => byId.get(id))
      .flatMap((child) => (child ? linesOf(child) : []))
    const role = String(node.role?.value)
    if (node.ignored || unsaid.has(role)) return inside
    const line = lineOf(node, roles[role] ?? role)
    // Whoever is named by his content would be read twice.
    const named = inside.every((each) => each.startsWith('text "')) && node.name?.value
    return named ? [line] : [line, ...inside.map((each) => `  ${each}`)]
  }
  return nodes[0] ? linesOf(nodes[0]).join('\n') : ''
}

function lineOf({ name, description, properties = [] }: Node, role: string): string {
  const words = [name, description]
    .map((each) => String(each?.value ?? '').replace(/\s+/g, ' '))
    .map((text, index) => text && ` ${index === 0 ? '' : 'described as '}"${text.trim()}"`)
  const more = properties
    .filter(({ name: property }) => said.includes(property))
    .filter(({ name: property, value }) => value.value !== false || property === 'expanded')
    .filter(({ name: property }) => property !== 'level' || role === 'heading')
    .map(({ name: property, value }) => ` ${property}=${String(value.value)}`)
  return [role, ...words, ...more].join('')
}

type Command = (devtools: CDPSession, payload: unknown) => Promise<unknown>

const commands: Readonly<Record<string, Command>> = {
  /** With `true`: the few colours of a system's contrast theme. */
  'forced-colors': (devtools, force) => forceColours(devtools, force === true),
  /** The name of a time zone. */
  'time-zone': (devtools, name) => standStillIn(devtools, String(name)),
  'accessibility-tree': (devtools) => accessibilityTree(devtools),
}

export const chromiumCommands: TestRunnerPlugin<unknown> = {
  name: 'chromium-commands',
  async executeCommand({ command, payload, session }) {
    const run = commands[command]
    if (!run) return undefined
    const page = (session.browser as unknown as PageLauncher).getPage(session.id)
    return run(await devtoolsOf(page), payload)
  },
}
