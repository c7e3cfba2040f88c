// Scripts: fills README.md's tables from the manifest and the mock's scenarios. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { scenarios } from '../src/api/mock/index.ts'
import { filled } from './fill.ts'
import {
  elementsOf,
  readManifest,
  type Declaration,
  type Item,
  type Manifest,
} from './from-manifest/manifest.ts'

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const cell = (text = ''): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()

const code = (text: string): string => (text === '' ? '' : `\`${text}\``)

/** Attributes that every element has are told once. */
function sharedAttributes(elements: Declaration[]): Set<string> {
  const [first, ...rest] = elements.map(({ attributes = [] }) => attributes.map(({ name }) => name))
  return new Set((first ?? []).filter((name) => rest.every((names) => names.includes(name))))
}

function elementTables(manifest: Manifest): string {
  const elements = elementsOf(manifest)
  const shared = sharedAttributes(elements)
  const attributeRows = (from: Declaration, which: (name: string) => boolean): string[][] =>
    (from.attributes ?? [])
      .filter(({ name }) => which(name))
      .map(({ name, description }) => [code(name), cell(description)])
  const sections = elements.map((element) => {
    const own = attributeRows(element, (name) => !shared.has(name))
    const events = (element.events ?? []).map(({ name, type, description }) => [
      code(name),
      code(cell(type?.text)),
      cell(description),
    ])
    const names = (items: Item[] = [], by = (name: string) => code(name)): string =>
      items.map(({ name }) => by(name === '' ? '(default)' : name)).join(' ') || '–'
    return [
      `#### \`<${element.tagName}>\``,
      cell(element.summary),
      own.length > 0 ? table(['Attribute', 'Meaning'], own) : '',
      events.length > 0 ? table(['Event', 'Class', 'When'], events) : '',
      `Slots: ${names(element.slots)} · Parts: ${names(element.cssParts)} · States: ${names(
        element.cssStates,
        (name) => code(`:state(${name})`),
      )}`,
    ]
      .filter(Boolean)
      .join('\n\n')
  })
  const [any] = elements
  const common = any ? attributeRows(any, (name) => shared.has(name)) : []
  return [
    'Attributes of every element; each wins over `configureBilling`:',
    table(['Attribute', 'Meaning'], common),
    ...sections,
  ].join('\n\n')
}

function propertyTable(manifest: Manifest): string {
  const [any] = elementsOf(manifest)
  const rows = (any?.cssProperties ?? []).map(({ name, description, default: fallback }) => [
    code(name),
    code(cell(fallback)),
    cell(description),
  ])
  return table(['Custom property', 'Default', 'Meaning'], rows)
}

function scenarioTable(): string {
  const rows = scenarios.map(({ name, describes, journey }) => [
    code(name),
    cell(describes),
    journey.join(', '),
  ])
  return table(['Scenario', 'What it plays', 'Journey'], rows)
}

/** The README as it should be. */
export function fillTables(text: string, manifest: Manifest): string {
  const made = {
    elements: elementTables(manifest),
    properties: propertyTable(manifest),
    scenarios: scenarioTable(),
  }
  return filled(text, made, 'README.md')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const before = readFileSync('README.md', 'utf8')
  const after = fillTables(before, readManifest())
  if (process.argv.includes('--check')) {
    if (before !== after) throw new Error('README.md is out of date: run `npm run readme`')
  } else if (before !== after) writeFileSync('README.md', after)
}
