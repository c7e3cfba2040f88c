// Security: whatever stands in an answer's texts is read as letters, in every view of every element.
import { expect } from '@open-wc/testing'
import type { LitElement } from 'lit'
import * as en from '../../src/components/messages/en.ts'
import { read } from '../../src/api/contract/index.ts'
import { memberAt, withMember } from '../api/contract/complete.ts'
import { resources } from '../api/contract/schemas.ts'
import { placesOf, type Place } from '../api/contract/walk.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { until } from '../support/quick-time.ts'
import {
  atRest,
  comparable,
  configureCanned,
  drawn,
  elementsIn,
  forgetCanned,
  putBefore,
  type Shown,
} from './support/canned-page.ts'
import { scenes, type Scene } from './support/scenes.ts'

/** Every value that one of our sentences may name, for members that are tables of values. */
const named = [...new Set(JSON.stringify(en.failures).match(/(?<=\{)\w+(?=\})/g))]

interface Def {
  type: string
  in?: { _zod: { def: Def } }
}
const defOf = (place: Place) => place.schema._zod.def as unknown as Def

/** Where a server may write any text, by walking the schema: a new member is found by itself. */
function textPlaces({ subject, body }: Scene): string[] {
  return placesOf(resources[subject]!.shape).flatMap((place) => {
    const { type, in: inside } = defOf(place)
    if (memberAt(body, place.path) === undefined && type !== 'record') return []
    if (type === 'record') return named.map((name) => `${place.path}.${name}`)
    return type === 'string' || inside?._zod.def.type === 'string' ? [place.path] : []
  })
}

const isUrl = (path: string) => /(^|\.)(url|urls\.\w+|\w+Url)$/.test(path)
const isIdentifier = (path: string) => /(^|\.)id$/.test(path)

/** A value that looks like a gap in a sentence is kept out of it, which the words' own tests show. */
const isParam = (path: string) => /(^|\.)params\./.test(path)

type Kind = 'words' | 'urls' | 'identifiers' | 'refused'

/** What the contract makes of a text there: kept as it is, or not taken at all. */
function kindOf({ subject, body }: Scene, path: string): Kind {
  const kept = memberAt(read(resources[subject]!.reader, withText(body, path, 'word')), path)
  if (typeof kept !== 'string' || kept === 'unknown') return 'refused'
  if (isUrl(path)) return 'urls'
  return isIdentifier(path) ? 'identifiers' : 'words'
}

function withText(body: unknown, path: string, text: string): Record<string, unknown> {
  const parent = path.replace(/\.[^.]+$/, '')
  const whole = parent === path || memberAt(body, parent) ? body : withMember(body, parent, {})
  return withMember(whole, path, text) as Record<string, unknown>
}

function withTexts(body: unknown, texts: ReadonlyMap<string, string>): Record<string, unknown> {
  let changed = body
  for (const [path, text] of texts) changed = withText(changed, path, text)
  return changed as Record<string, unknown>
}

function show(scene: Scene, body: Record<string, unknown>): Shown {
  const answers = Object.fromEntries(
    Object.entries(scene.others ?? {}).map(([at, other]) => [at, { status: 200, body: other }]),
  )
  answers[scene.at] = { status: scene.status ?? 200, body }
  return putBefore(scene.tag, answers, scene.attributes)
}

/** Several at once where there is room: each of them stands in each place of each view. */
const perAnswer = 8
const loads = Array.from({ length: Math.ceil(hostileTexts.length / perAnswer) }, (_, index) =>
  hostileTexts.slice(index * perAnswer, (index + 1) * perAnswer),
)

const end = ' z'

/** All of the load where the place takes it, else one of its texts that fits; which one, the turn says. */
function textFor(scene: Scene, path: string, load: readonly string[], turn: number): string {
  const { reader } = resources[scene.subject]!
  const fits = (text: string) =>
    typeof memberAt(read(reader, withText(scene.body, path, text)), path) === 'string'
  // Closed by a letter, because an id that ends in digits is read aloud by those alone.
  const texts = load.filter((text) => !(isParam(path) && /\{\w+\}/.test(text)))
  const whole = texts.join(' ') + end
  const single = texts.map((text) => text + end).filter(fits)
  return fits(whole) ? whole : (single[turn % single.length] ?? 'word')
}

const ours = new Set<string>()
const forbidden = /^(on|src|style$|action$|formaction$|data$|xlink:)/
let calls = 0

/** Milliseconds: some forty modals at once are no hurry for a busy machine. */
const patience = 30_000

/** Nothing in the shadow roots but what we draw ourselves. */
function expectOnlyOurs(element: Element): void {
  for (const each of elementsIn(element)) {
    expect(ours.has(each.localName), `<${each.localName}> is not ours`).to.equal(true)
    for (const { name } of each.attributes) expect(name).not.to.match(forbidden)
    if (each instanceof HTMLAnchorElement && each.hasAttribute('href')) {
      expect(`${each.protocol} ${each.host}`).to.match(
        new RegExp(
          `^${location.protocol} ${location.host}$|^https: (.*\\.)?aws\\.amazon\\.com$|^https: support\\.example\\.com$`,
        ),
      )
    }
  }
}

describe('texts in answers (fault 48) (fault 85)', () => {
  const kinds = new Map<Scene, Map<string, Kind>>()
  /** How each scene looks with harmless words, each of its places told apart. */
  const plain = new Map<Scene, string>()
  const wordFor = (index: number) => `word${String.fromCodePoint(97 + index).repeat(3)}end`

  before(async function () {
    this.timeout(patience)
    Object.assign(globalThis, { hostile: () => (calls += 1) })
    configureCanned()
    const shown = scenes.map((scene) => {
      const paths = new Map(textPlaces(scene).map((path) => [path, kindOf(scene, path)]))
      kinds.set(scene, paths)
      const words = [...paths].filter(([, kind]) => kind === 'words')
      const marked = new Map(words.map(([path], index) => [path, wordFor(index)]))
      return [scene, show(scene, withTexts(scene.body, marked))] as const
    })
    const rest = ([scene, page]: (typeof shown)[number]) => atRest(page, scene.at)
    const drawings = await Promise.all(shown.map(rest))
    shown.forEach(([scene, page], index) => {
      plain.set(scene, drawings[index]!)
      for (const { localName } of elementsIn(page.element)) ours.add(localName)
    })
    forgetCanned()
  })
  beforeEach(() => configureCanned())
  afterEach(() => forgetCanned())
  after(() => {
    Reflect.deleteProperty(globalThis, 'hostile')
  })

  it('are two hundred and more, each of its own', () => {
    expect(hostileTexts.length).to.be.at.least(200)
    expect(new Set(hostileTexts).size).to.equal(hostileTexts.length)
  })

  it('are shown in every view that this test looks at', () => {
    for (const scene of scenes) expect(plain.get(scene), scene.name).to.match(/\S{3}/)
    const all = scenes.map((scene) => plain.get(scene)).join()
    for (const place of ['wordaaaend', 'wordbbbend', 'wordcccend']) expect(all).to.contain(place)
  })

  scenes.forEach((scene, turn) => {
    const placesOfKind = (wanted: Kind) =>
      [...kinds.get(scene)!].flatMap(([path, kind]) => (kind === wanted ? [path] : []))
    const loaded = (paths: readonly string[]) =>
      loads.map((load, index) => {
        const texts = paths.map((path) => [path, textFor(scene, path, load, turn + index)] as const)
        return withTexts(scene.body, new Map(texts))
      })

    it(`are letters in ${scene.name}, and nothing else`, async () => {
      const paths = placesOfKind('words')
      const pages = loaded(paths).map((body) => {
        const seen = read(resources[scene.subject]!.reader, body)
        const expected = paths.reduce((words, path, index) => {
          return words.replaceAll(wordFor(index), () => String(memberAt(seen, path)))
        }, plain.get(scene)!)
        return { page: show(scene, body), expected: comparable(expected) }
      })
      for (const { page, expected } of pages) {
        await until(
          () => page.asked.includes(scene.at) && drawn(page.element) === expected,
          () => `shows\n${expected}\nbut\n${drawn(page.element)}`,
        )
        expectOnlyOurs(page.element)
      }
      expect(calls).to.equal(0)
    }).timeout(patience)

    it(`lead nowhere else and show no element where ${scene.name} names places and ids`, async () => {
      const paths = [...placesOfKind('urls'), ...placesOfKind('identifiers')]
      const pages = loaded(paths).map((body) => show(scene, body))
      for (const page of pages) {
        await until(
          () => page.asked.includes(scene.at) && drawn(page.element) !== '',
          () => `an answer; asked ${page.asked.join(', ')}`,
        )
        await (page.element as LitElement).updateComplete
        expectOnlyOurs(page.element)
      }
      expect(calls).to.equal(0)
    }).timeout(patience)
  })

  it('are not taken at all where the contract wants a date, an amount or a word of its own', () => {
    let refused = 0
    for (const scene of scenes) {
      for (const [path, kind] of kinds.get(scene)!) {
        if (kind !== 'refused') continue
        for (const text of hostileTexts) {
          const seen = read(resources[scene.subject]!.reader, withText(scene.body, path, text))
          expect(memberAt(seen, path), `${path} of ${scene.name}`).to.be.oneOf([
            undefined,
            'unknown',
          ])
          refused += 1
        }
      }
    }
    expect(refused).to.be.at.least(200)
  }).timeout(patience)

  it('would be found out if one of them became an element', () => {
    const host = document.createElement('div')
    const root = host.attachShadow({ mode: 'open' })
    root.append(document.createElement('marquee'))
    expect(() => expectOnlyOurs(host)).to.throw(/<marquee> is not ours/)
    root.replaceChildren(document.createElement('button'))
    root.firstElementChild!.setAttribute('src', 'x')
    expect(() => expectOnlyOurs(host)).to.throw(/src/)
  })
})
