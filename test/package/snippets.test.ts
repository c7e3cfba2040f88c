// Package tests: the code in README, embedding guide and mock guide is what a host may copy: it compiles against
// the built package, and names nothing that is not there. Runs after the build.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { JSDOM } from 'jsdom'
import { readManifest } from '../../scripts/from-manifest/manifest.ts'
import { projectOf, snippetsOf, type Snippet } from '../support/page-code.ts'

const pages = ['README.md', 'docs/embedding.md', 'docs/mock.md'] as const
const name = '@emqx/billing-elements'
const { version, exports, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  exports: Record<string, unknown>
  scripts: Record<string, string>
}

const elements = new Map(
  readManifest()
    .modules.flatMap(({ declarations }) => declarations)
    .flatMap((each) => (each.tagName === undefined ? [] : [[each.tagName, each] as const])),
)
const events = new Set(
  [...elements.values()].flatMap((each) => (each.events ?? []).map((event) => event.name)),
)

interface Code extends Snippet {
  /** Where a reader finds it: page and line. */
  readonly place: string
}

function codeOf(page: string, text = readFileSync(page, 'utf8')): readonly Code[] {
  return snippetsOf(text).map((each) => ({ ...each, place: `${page}:${each.line}` }))
}

/** What a host has of its own, as far as the snippets speak of it. */
const host = `
  import type { CompilerOptions } from '@vue/compiler-dom'
  declare global {
    const auth: { token(): Promise<string>; renew(): Promise<boolean> }
    const listingUrl: string
    const router: { push(to: string | object): Promise<void> }
    const telemetry: { send(what: string, of: object): void }
    const outcome: { set(outcome: 'active' | 'failed'): void }
    function setOutcome(outcome: 'active' | 'failed'): void
    function onSettled(event: HTMLElementEventMap['emqxlinksettled']): void
    function takeAction(event: HTMLElementEventMap['emqxbillingaction'], to: typeof router): void
    function vue(options: { template: { compilerOptions: CompilerOptions } }): object
  }`

/** As much of a host's other packages as the snippets need. */
const others = `declare module 'vue-router' { interface Router { push(to: string): Promise<void> } }
declare module '*.css'
`

/** The parts of a snippet that can be compiled, as the files of a host. */
function filesOf({
  language,
  code,
}: Code): readonly (readonly [kind: 'ts' | 'tsx', text: string])[] {
  if (language === 'js' || language === 'ts') return [['ts', code]]
  // A template of React's is TSX; one of Svelte's reads like it.
  if (language === 'tsx' || language === 'svelte') {
    const types = `import type {} from '${name}/react'\nlet outcome: 'active' | 'failed' | undefined\n`
    return [['tsx', `${types}export const shown = <>${code}</>\nexport const last = () => outcome`]]
  }
  if (language !== 'html' && language !== 'vue') return []
  const { document } = new JSDOM(code).window
  const modules = Array.from(
    document.querySelectorAll('script[type=module]:not([src])'),
    (script) => ['ts', script.textContent] as const,
  )
  const handlers = Array.from(document.querySelectorAll('*')).flatMap((element) =>
    Array.from(element.attributes)
      .filter((attribute) => /^[@(]/.test(attribute.name))
      .map(({ name: written, value }) => {
        const event = written.replace(/[@()]/g, '')
        const handler = /^\w+$/.test(value) ? value : `($event) => ${value}`
        const listen = `document.createElement('${element.localName}').addEventListener('${event}', ${handler})`
        return ['ts', `import type {} from '${name}'\n${listen}`] as const
      }),
  )
  return [...modules, ...handlers]
}

/** Global attributes of HTML that a host may write on our tags. */
const common = /^(?:id|class|lang|dir|hidden|slot|title|data-.+|aria-.+)$/

/** What is written on or in our tags that they do not know. */
function unknownMarkup({ language, code, place }: Code): readonly string[] {
  if (!['html', 'vue', 'svelte'].includes(language)) return []
  const { document } = new JSDOM(code).window
  return Array.from(document.querySelectorAll('*')).flatMap((element) => {
    const { localName } = element
    const known = elements.get(localName)
    if (!known) {
      return localName.startsWith('emqx-') ? [`${place}: <${localName}>`] : []
    }
    const attributes = (known.attributes ?? []).map((attribute) => attribute.name)
    const own = (known.events ?? []).map((event) => event.name)
    // In braces stands code, which the compiler reads.
    const written =
      language === 'svelte' ? code.match(/\bon\w+(?==\{)/g) : element.getAttributeNames()
    const strange = (written ?? []).filter((attribute) => {
      const event = /^(?:@|on(?=emqx)|\()(\w+)\)?$/.exec(attribute)?.[1]
      if (event !== undefined) return !own.includes(event)
      return !attributes.includes(attribute) && !common.test(attribute)
    })
    const slots = (known.slots ?? []).map((slot) => slot.name)
    const lost = Array.from(element.children).filter((child) => {
      if (child.matches('script[type="application/json"]')) return false
      const slot = child.getAttribute('slot') ?? ''
      // A self-closing tag of a template holds nothing; what follows it only looks so to HTML.
      return !slots.includes(slot) && !/\/>\s*$/.test(code)
    })
    return [
      ...strange.map((attribute) => `${place}: ${attribute} on <${localName}>`),
      ...lost.map((child) => `${place}: <${child.localName}> in <${localName}>`),
    ]
  })
}

/** Listeners for events that nobody sends: the compiler allows any name. */
function unknownEvents({ code, place }: Code): readonly string[] {
  return [...code.matchAll(/\bemqx[a-z]+\b/g)]
    .map(([word]) => word)
    .filter((word) => !events.has(word))
    .map((word) => `${place}: ${word}`)
}

/** Doors and files of the package that are named, in code or between it, and are not there. */
function unknownDoors(page: string, text = readFileSync(page, 'utf8')): readonly string[] {
  const named = text.matchAll(/@emqx\/billing-elements(@[\d.]+)?(\/[\w./-]*\w)?/g)
  return [...named].flatMap(([word, at, path]) => {
    if (at !== undefined && at !== `@${version}`) return [`${page}: ${word}`]
    if (path === undefined) return []
    const door = `.${path}`
    const isCdn = door.startsWith('./cdn/') && existsSync(`dist/${door}`)
    const isThere = door in exports || isCdn || /^\.\/(?:dist|docs)\//.test(door)
    return isThere && (door in exports || isCdn || existsSync(door)) ? [] : [`${page}: ${word}`]
  })
}

function helpOf(command: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/cli/cli.js', ...(command === '' ? [] : [command]), '--help'],
    { encoding: 'utf8' },
  )
  return stdout + stderr
}
const help = { mock: helpOf('mock'), check: helpOf('check') }

/** Commands of a shell that name no script, no command and no option. */
function unknownCommands(page: string, text = readFileSync(page, 'utf8')): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/ # .*/, ''))
  return lines.flatMap((line) => {
    const runs = [...line.matchAll(/\bnpm run ([\w:-]+)/g)].filter(
      ([, script = '']) => !(script in scripts),
    )
    const calls = [...line.matchAll(/npx @emqx\/billing-elements (\w+)([^`]*)/g)].flatMap(
      ([, command = '', rest = '']) => {
        const said = command === 'mock' || command === 'check' ? help[command] : ''
        const options = rest.match(/--[\w-]+/g) ?? []
        return [
          ...(said === '' ? [command] : []),
          ...options.filter((option) => !new RegExp(`${option}\\b`).test(said)),
        ]
      },
    )
    return [...runs.map(([command]) => command), ...calls].map((word) => `${page}: ${word}`)
  })
}

function replaced(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from)
  return text.replace(from, to)
}

const all = pages.flatMap((page) => codeOf(page))

describe('the code in README, embedding guide and mock guide', () => {
  it('is written in languages that are looked at here', () => {
    const known = ['', 'css', 'html', 'js', 'json', 'sh', 'svelte', 'ts', 'tsx', 'vue']
    const strange = all.filter(({ language }) => !known.includes(language))
    assert.deepEqual(
      strange.map(({ place }) => place),
      [],
    )
    for (const language of known)
      assert.ok(
        all.some((each) => each.language === language),
        language,
      )
  })

  it('writes on our tags what they know, and listens to what they say', () => {
    assert.deepEqual(all.flatMap(unknownMarkup), [])
    assert.deepEqual(all.flatMap(unknownEvents), [])
  })

  it('names doors and files that the package has, in its present version', () => {
    assert.deepEqual(
      pages.flatMap((page) => unknownDoors(page)),
      [],
    )
  })

  it('names scripts, commands and options that there are', () => {
    assert.deepEqual(
      [
        ...pages,
        'CONTRIBUTING.md',
        'docs/testing.md',
        'docs/checking.md',
        'docs/troubleshooting.md',
      ].flatMap((page) => unknownCommands(page)),
      [],
    )
  })

  it('is JSON where it says so', () => {
    for (const { language, code, place } of all) {
      if (language !== 'json') continue
      assert.doesNotThrow(() => JSON.parse(code), place)
      for (const [path] of code.matchAll(/dist\/[\w./-]+/g)) assert.ok(existsSync(path), path)
    }
  })
})

const readme = readFileSync('README.md', 'utf8')

describe('code that somebody copies in vain is noticed:', () => {
  const spoilt: readonly [what: string, from: string, to: string][] = [
    ['an attribute', 'placement="login"', 'placment="login"'],
    ['a tag', '<emqx-billing-unlink-guide></emqx', '<emqx-billing-unlink></emqx'],
    ['an event of a template', '@emqxlinksettled', '@emqxlinksetled'],
    ['an event of Angular’s', '(emqxlinksettled)', '(emqxsubscribe)'],
    ['an event in a script', "'emqxbillingerror'", "'emqxbillingfault'"],
    [
      'content without a slot',
      '<emqx-billing-payment-method></',
      '<emqx-billing-payment-method><b></b></',
    ],
  ]
  for (const [what, from, to] of spoilt) {
    it(what, () => {
      const code = codeOf('README.md', replaced(readme, from, to))
      const found = [...code.flatMap(unknownMarkup), ...code.flatMap(unknownEvents)]
      assert.ok(found.length > 0)
    })
  }

  it('a door, a version, a script, a command and an option', () => {
    const door = replaced(readme, `'${name}/define/subscribe-link'`, `'${name}/define/subscribe'`)
    assert.equal(unknownDoors('README.md', door).length, 1)
    assert.equal(unknownDoors('README.md', `${name}@0.0.1/dist/cdn/define.js`).length, 1)
    assert.equal(
      unknownCommands('README.md', replaced(readme, 'npm run demo', 'npm run demos')).length,
      1,
    )
    assert.equal(unknownCommands('README.md', `npx ${name} mocks`).length, 1)
    assert.equal(unknownCommands('README.md', `npx ${name} mock --scenarios happy`).length, 1)
  })
})

describe('what the compiler says', () => {
  const { folder, write, remove } = projectOf('README.md')
  after(remove)
  const bad = (from: string, to: string): readonly Code[] =>
    codeOf('spoilt', replaced(readme, from, to)).filter(({ code }) => code.includes(to))
  const mistakes = {
    'a field of an event': bad('({ placement, href })', '({ placement, url })'),
    'a word of the configuration': bad('ticketUrl: ', 'ticketLink: '),
    'an attribute in JSX': bad(
      'onemqxlinksettled={({ outcome })',
      'onemqxlinksetled={({ outcome })',
    ),
    'a value in Angular': bad('outcome.set($event.outcome)', 'outcome.set($event.code)'),
    'the scenario of a mock': bad("scenario: 'credit-card'", "scenario: 'credit-kard'"),
  }
  const units = [...all, ...Object.values(mistakes).flat()]
    .filter((each) => each.file === undefined)
    .flatMap((each) => filesOf(each).map(([kind, text]) => ({ place: each.place, kind, text })))
  const include = units.map(({ kind, text }, index) => {
    const file = `snippet-${index}.${kind}`
    write(file, `${text}\nexport {}\n`)
    return file
  })
  write('host.d.ts', host)
  write('others.d.ts', others)
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'DOM', 'DOM.Iterable'],
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  }
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions, files: ['host.d.ts', 'others.d.ts', ...include] }),
  )
  const { stdout } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'],
    { encoding: 'utf8' },
  )
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'))
  const errorsOf = (places: readonly string[]): readonly string[] =>
    errors.filter((line) => {
      const unit = units[Number(/snippet-(\d+)\./.exec(line)?.[1])]
      return unit === undefined || places.includes(unit.place)
    })

  it('of every snippet: nothing', () => {
    assert.ok(units.length > 15)
    assert.deepEqual(errorsOf(all.map(({ place }) => place)), [])
  })

  for (const [what, code] of Object.entries(mistakes)) {
    it(`of ${what} that was misspelt: where it is`, () => {
      assert.ok(errorsOf(code.map(({ place }) => place)).length > 0)
    })
  }
})
