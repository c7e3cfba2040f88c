// Scripts: what each part of a door weighs, measured on the built package, for the tables of docs/size.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module'
import { pathToFileURL } from 'node:url'
import { bundleOf, gzipped, loadedWith, type Chunk } from './bundle.ts'
import { filled } from './fill.ts'

export const page = 'docs/size.md'

/** Modules of `dist/`, or of a package, and what a customer or a host has of them. */
interface Part {
  readonly what: string
  readonly buys: string
  readonly of: RegExp
}

interface Load {
  /** Of the table on the page. */
  readonly name: string
  readonly door: string
  /** What was loaded before; by default nothing, not even the door. */
  readonly after?: readonly string[]
  /** What is loaded with it. */
  readonly adds?: readonly string[]
  /** A module belongs to the first that names it. */
  readonly parts: readonly Part[]
}

const language: Part = {
  what: 'texts and their languages',
  buys: 'English at once; Chinese, Japanese and the host’s own words when they are needed',
  of: /^components\/(?:messages\/|words\/language|[\w-]+\/(?:words|translations)\.js)/,
}
const base: readonly Part[] = [
  {
    what: 'Lit’s element, without templates',
    buys: 'attributes, updates in batches, styles in any document',
    of: /^(?:@lit\/reactive-element|runtime)\//,
  },
  {
    what: 'client',
    buys: 'one deadline, a size cap, redirects and foreign origins refused, `Retry-After`, prototypes kept out',
    of: /^api\/client\//,
  },
  {
    what: 'contract, as readers made of the schemas',
    buys: 'no answer is believed that does not fit the contract; 9.8 kB as schemas',
    of: /^api\/contract\//,
  },
  {
    what: 'session: what is asked next, and for whom',
    buys: 'one question for any number of elements, ETags, held answers, a first answer from the page',
    of: /^api\/session\/(?:session|shared|reads|questions|handed|environment|server-clock|page|snapshot|audience)\.js/,
  },
  {
    what: 'session: the state machine and what is known',
    buys: 'older answers, other accounts and lagging replicas change nothing',
    of: /^api\/session\/(?:reduce|book|state|standing|resource|trouble|wait-phase)/,
  },
  {
    what: 'session: lead, locks, budget, hints',
    buys: 'twenty tabs cost a server as much as one',
    of: /^api\/session\/(?:lead|locks|budget|hints|neighbours)\.js/,
  },
  {
    what: 'session: asker, pace, setbacks, freshness',
    buys: 'nothing storms after an outage, nothing is asked while hidden',
    of: /^api\/session\/(?:asker|pace|rest|setbacks|freshness)\.js/,
  },
  {
    what: 'session: writes',
    buys: 'a wish under way survives a lost answer, under the same key',
    of: /^api\/session\/writes\.js/,
  },
  {
    what: 'page: links, configuration, theme',
    buys: 'no address of a stranger becomes a link',
    of: /^components\/(?:page\/|look\/scheme)/,
  },
  {
    what: 'what all elements are made of',
    buys: 'no throw where a host polluted the page, states for its CSS, events, styles without a policy',
    of: /^components\/element\/(?!missing|ticker|focused-in)|^define\b/,
  },
]
const look: Part = {
  what: 'controls, colours, icons',
  buys: 'the host’s light or dark, forced colours, less motion, a contrast that is kept',
  of: /^components\/look\//,
}
const templates: Part = {
  what: 'Lit’s templates',
  buys: 'only what changed is drawn, under Trusted Types',
  of: /^lit-html\//,
}
const facts: Part = {
  what: 'dates, remedies, masked ids, the clock of a page',
  buys: 'a moment in the customer’s own words, a next step for each refusal',
  of: /^components\/(?:words\/(?!language|failure)|element\/(?:ticker|focused-in))/,
}

export const loads: readonly Load[] = [
  {
    name: 'console',
    door: 'define/link-status',
    parts: [
      ...base,
      language,
      {
        what: 'the element',
        buys: 'who speaks, when, where from and what is told to the host: opens once, never twice, never in a hidden part',
        of: /^components\/link-status\//,
      },
      {
        what: 'the note in place of a part that did not arrive',
        buys: 'nobody stands before nothing',
        of: /^components\/element\/missing/,
      },
    ],
  },
  {
    name: 'modal',
    door: 'define/link-status',
    after: [],
    adds: ['components/link-status/display'],
    parts: [
      templates,
      look,
      language,
      facts,
      {
        what: 'styles of the modal',
        buys: 'a phone of 320 px, long words, both directions',
        of: /^components\/link-status\/styles\.js/,
      },
      {
        what: 'one view for each state',
        buys: 'waiting, linked, ended, a choice between accounts: each says what is true and what comes next',
        of: /^components\/link-status\/(?:views|waiting-views|ending-views|timeline|accounts|button)\.js/,
      },
      {
        what: 'modal and pop-up',
        buys: 'focus, layers, announcements: nothing is lost to a keyboard or a screen reader',
        of: /^components\/link-status\/(?:display|modal|popup|focus-keeper|announcer)\.js/,
      },
    ],
  },
  {
    name: 'failure',
    door: 'define/link-status',
    after: ['components/link-status/display'],
    adds: ['components/link-status/help'],
    parts: [
      {
        what: 'words for each failure',
        buys: 'what happened, that nothing is lost, and what to do',
        of: /^components\/(?:messages|words)\//,
      },
      {
        what: '`@lit/task`',
        buys: 'copying the details for support: only the newest try counts, and none of a story that is over',
        of: /^@lit\/task\//,
      },
      {
        what: 'the view and the details for support',
        buys: 'a ticket that can be answered, without a name in it',
        of: /^components\/link-status\//,
      },
    ],
  },
  {
    name: 'field',
    door: 'define/payment-method',
    parts: [
      ...base,
      templates,
      look,
      language,
      facts,
      {
        what: 'the field',
        buys: 'each kind of payment, what is pending, why it cannot be edited, and a way there',
        of: /^components\/payment-method\//,
      },
    ],
  },
  {
    name: 'guide',
    door: 'define',
    after: ['components/link-status/display'],
    adds: ['components/unlink-guide/guide'],
    parts: [
      {
        what: 'texts',
        buys: 'what ending the subscription does, in words that AWS uses',
        of: /^components\/(?:messages\/|unlink-guide\/words)/,
      },
      {
        what: 'styles',
        buys: 'dates and steps that are read on a phone, in both directions',
        of: /^components\/unlink-guide\/styles\.js/,
      },
      {
        what: 'a reminder for the calendar',
        buys: 'nobody forgets the last day of his data',
        of: /^components\/unlink-guide\/(?:calendar-file|download)\.js/,
      },
      {
        what: 'the guide',
        buys: 'which deployment stops when, what is still to pay, and what was done so far',
        of: /^components\/unlink-guide\//,
      },
    ],
  },
  {
    name: 'all',
    door: 'define',
    adds: ['components/link-status/display', 'components/unlink-guide/guide'],
    parts: [
      {
        what: 'Lit',
        buys: 'elements and templates',
        of: /^(?:@lit\/|lit-html\/|runtime\/)/,
      },
      {
        what: 'client, contract and session',
        buys: 'one for all four',
        of: /^api\//,
      },
      {
        what: 'texts in English',
        buys: 'what each of the four says',
        of: /^components\/messages\//,
      },
      {
        what: 'page, words, look, what elements are made of',
        buys: 'shared by all four as well',
        of: /^components\/(?:page|words|look|element)\/|^define\b/,
      },
      {
        what: 'the linking status and its modal',
        buys: 'as above',
        of: /^components\/link-status\//,
      },
      { what: 'the payment field', buys: 'as above', of: /^components\/payment-method\// },
      { what: 'the unlink guide', buys: 'as above', of: /^components\/unlink-guide\// },
      {
        what: 'the subscribe link',
        buys: 'a link that works before any script and looks like the page’s own',
        of: /^components\/subscribe-link\//,
      },
    ],
  },
  {
    name: 'language',
    door: 'define/link-status',
    after: ['components/link-status/display', 'components/link-status/help'],
    adds: ['common', 'actions', 'status', 'failures'].map(
      (group) => `components/messages/ja/${group}`,
    ),
    parts: [
      { what: 'status', buys: 'what the modal says in each state', of: /\/status\.js/ },
      {
        what: 'failures',
        buys: 'each failure and what to do about it, once something fails',
        of: /\/failures\.js/,
      },
      {
        what: 'common, actions',
        buys: 'what every element says, loaded once for all',
        of: /\/(?:common|actions)\.js/,
      },
    ],
  },
]

/** The module that each character comes from; `''` for what only the bundler wrote. */
function originsOf({ code, map }: Chunk): string[] {
  const read = new SourceMap(map as unknown as SourceMapPayload)
  return code.split('\n').flatMap((line, row) =>
    Array.from({ length: line.length + 1 }, (_, column) => {
      const { originalSource = '' } = read.findEntry(row, column) as Partial<SourceMapping>
      const path = originalSource.replace(/^.*node_modules\//, '')
      return path.replace(/^(?:\.\.?\/)*(?:dist\/)?/, '')
    }),
  )
}

export interface Weighed {
  /** Bytes, gzipped. */
  readonly all: number
  /** For each part, in its order: bytes that the door loses without it. */
  readonly parts: readonly number[]
  /** Modules that no part names. */
  readonly unnamed: readonly string[]
}

export async function weigh({ door, after, adds = [], parts }: Load): Promise<Weighed> {
  const bundled = await bundleOf(`dist/${door}.js`)
  const there = after === undefined ? new Set() : loadedWith(bundled, ...after)
  const chunks = Array.from(loadedWith(bundled, ...(after ?? []), ...adds))
  const losses = parts.map(() => 0)
  const unnamed = new Set<string>()
  let all = 0
  for (const chunk of chunks.filter((one) => !there.has(one))) {
    const origins = originsOf(chunk)
    const partOf = new Map<string, number>()
    for (const path of new Set(origins)) {
      const part = parts.findIndex(({ of }) => of.test(path))
      partOf.set(path, part)
      if (path !== '' && part < 0) unnamed.add(path)
    }
    const whole = gzipped(chunk.code)
    all += whole
    for (const part of losses.keys()) {
      const rest = origins.map((path, at) => (partOf.get(path) === part ? '' : chunk.code[at]))
      losses[part]! += whole - gzipped(rest.join(''))
    }
  }
  return { all, parts: losses, unnamed: [...unnamed] }
}

const kB = (bytes: number): string => (bytes / 1_000).toFixed(1)

/** The page's table of a load. */
export function tableOf({ parts }: Load, { all, parts: losses }: Weighed): string {
  const shared = all - losses.reduce((sum, loss) => sum + loss, 0)
  const rows = parts.map(({ what, buys }, index) => `| ${kB(losses[index]!)} | ${what} | ${buys} |`)
  return [
    '| kB | What | What it buys |',
    '| --- | --- | --- |',
    ...rows,
    `| ${kB(shared)} | what several of them have in common | |`,
    `| **${kB(all)}** | **all of it** | |`,
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const tables: Record<string, string> = {}
  for (const load of loads) {
    const weighed = await weigh(load)
    if (weighed.unnamed.length > 0) throw new Error(`${load.name}: ${weighed.unnamed.join(', ')}`)
    tables[load.name] = tableOf(load, weighed)
  }
  const before = readFileSync(page, 'utf8')
  const after = filled(before, tables, page)
  if (before !== after) writeFileSync(page, after)
}
