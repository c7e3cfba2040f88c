// Package tests: the manifest tells of everything that an element shows to a page, and of nothing else.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import {
  elementsOf,
  eventsOf,
  readManifest,
  type Element,
  type Item,
} from '../../scripts/from-manifest/manifest.ts'
import { surfaceOf, type Read, type Surface } from './support/surface.ts'

const manifest = readManifest()
const elements = elementsOf(manifest)
const read: Read = (path) => readFileSync(path, 'utf8')

const rooms = readdirSync('src/components', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `src/components/${name}/element.ts`)
  .filter((path) => {
    try {
      return /@tagname/.test(read(path))
    } catch {
      return false
    }
  })

function elementOf(path: string): Element {
  const tag = /@tagname (\S+)/.exec(read(path))?.[1]
  const element = elements.find(({ tagName }) => tagName === tag)
  assert.ok(element, `the manifest has no ${tag}`)
  return element
}

const lists = {
  attributes: 'attributes',
  members: 'members',
  events: 'events',
  parts: 'cssParts',
  states: 'cssStates',
  properties: 'cssProperties',
  slots: 'slots',
} as const satisfies Record<keyof Surface, keyof Element>

const kinds = Object.keys(lists) as (keyof Surface)[]

const told = (element: Element, kind: keyof Surface): Set<string> =>
  new Set((element[lists[kind]] ?? []).map(({ name }: Item) => name))

/** What the source has and the manifest does not. */
function missing(path: string, from: Read = read): string[] {
  const surface = surfaceOf(path, from)
  const element = elementOf(path)
  return kinds.flatMap((kind) => {
    const names = told(element, kind)
    return Array.from(surface[kind])
      .filter((name) => !names.has(name))
      .map((name) => `${kind}: ${name}`)
  })
}

/** What the manifest has and the source does not. Custom properties count for all elements at once. */
function invented(path: string): string[] {
  const surface = surfaceOf(path, read)
  const element = elementOf(path)
  return kinds
    .filter((kind) => kind !== 'properties')
    .flatMap((kind) =>
      Array.from(told(element, kind))
        .filter((name) => !surface[kind].has(name))
        .map((name) => `${kind}: ${name}`),
    )
}

describe('the manifest', () => {
  it('has the four elements, each with the door that registers it', () => {
    assert.equal(rooms.length, 4)
    assert.equal(elements.length, 4)
    const doors = JSON.stringify(manifest)
    for (const { tagName } of elements) {
      assert.match(doors, new RegExp(`"custom-element-definition","name":"${tagName}"`))
    }
  })

  for (const path of rooms) {
    const room = path.split('/')[2]
    it(`tells everything that ${room} shows to a page`, () => assert.deepEqual(missing(path), []))
    it(`tells nothing that ${room} does not have`, () => assert.deepEqual(invented(path), []))
  }

  it('tells of no custom property that nobody looks at', () => {
    const used = new Set(rooms.flatMap((path) => Array.from(surfaceOf(path, read).properties)))
    for (const element of elements) {
      assert.deepEqual(
        Array.from(told(element, 'properties')).filter((name) => !used.has(name)),
        [],
      )
    }
  })

  it('says of each thing what it is for', () => {
    for (const declaration of [...elements, ...eventsOf(manifest)]) {
      assert.ok(declaration.description, declaration.name)
      for (const kind of kinds) {
        for (const { name, description } of declaration[lists[kind]] ?? []) {
          assert.ok(description, `${declaration.name}: ${kind}: ${name}`)
        }
      }
    }
  })

  it('has the fields of every event that the source has', () => {
    const source = read('src/components/element/events.ts')
    for (const { name, members = [] } of eventsOf(manifest)) {
      const body = source.split(`class ${name} `)[1]?.split('\n}\n')[0] ?? ''
      const fields = Array.from(body.matchAll(/^ {2}readonly (\w+)/gm), ([, field = '']) => field)
      assert.ok(fields.length > 0, name)
      assert.deepEqual(new Set(members.map((member) => member.name)), new Set(fields), name)
    }
  })

  const [path = ''] = rooms
  const member = (line: string) => (text: string) =>
    text.replace(/^ {2}static readonly version = version$/m, (found) => `${found}\n${line}`)
  const below = (line: string) => (text: string) => `${text}\n${line}\n`
  for (const [what, plant, found] of [
    [
      'an attribute of a hidden member',
      member("  @property({ attribute: 'a-b' }) protected x = ''"),
      ['attributes: a-b'],
    ],
    [
      'an attribute',
      member("  @property({ attribute: 'a-b' }) ab = ''"),
      ['attributes: a-b', 'members: ab'],
    ],
    ['a member', member('  open(): void {}'), ['members: open']],
    ['an accessor', member('  get open(): boolean { return true }'), ['members: open']],
    ['an event', below("new CustomEvent('emqxsecret')"), ['events: emqxsecret']],
    ['a part', below('html`<p class="a" part="title secret"></p>`'), ['parts: secret']],
    ['a state', below("this.setState('secret', true)"), ['states: secret']],
    [
      'a state in a list',
      below("for (const a of ['b', 'c']) this.setState(a, true)"),
      ['states: b', 'states: c'],
    ],
    [
      'a custom property',
      below('css`p { color: var(--emqx-billing-secret) }`'),
      ['properties: --emqx-billing-secret'],
    ],
    ['a slot', below('html`<slot name="secret"></slot>`'), ['slots: secret']],
  ] as const) {
    it(`would be found wanting for ${what}: ${found.join(', ')}`, () => {
      assert.deepEqual(
        missing(path, (each) => (each === path ? plant(read(each)) : read(each))),
        [...found],
      )
    })
  }

  it('would be found wanting where a test cannot tell which state is meant', () => {
    const plant: Read = (each) => `${read(each)}\nthis.setState(whichever(), true)\n`
    assert.throws(() => missing(path, plant), /cannot tell/)
  })
})
