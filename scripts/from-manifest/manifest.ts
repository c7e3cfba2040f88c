// Scripts: the manifest of the built package, as everything that is made from it reads it.
import { readFileSync } from 'node:fs'

export interface Item {
  name: string
  description?: string
  type?: { text: string }
  default?: string
}

export interface Attribute extends Item {
  fieldName?: string
}

export interface Member extends Item {
  kind: string
  static?: boolean
}

export interface Declaration {
  kind: string
  name: string
  tagName?: string
  summary?: string
  description?: string
  superclass?: { name: string }
  attributes?: Attribute[]
  members?: Member[]
  events?: Item[]
  cssParts?: Item[]
  cssStates?: Item[]
  cssProperties?: Item[]
  slots?: Item[]
}

/** A declaration with a tag. */
export interface Element extends Declaration {
  tagName: string
}

export interface Manifest {
  modules: { path: string; declarations: Declaration[] }[]
}

/** The one that was built last. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest
}

export function elementsOf(manifest: Manifest): Element[] {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter((each): each is Element => each.tagName !== undefined)
    .sort((a, b) => a.tagName.localeCompare(b.tagName))
}

export function eventsOf(manifest: Manifest): Declaration[] {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ superclass }) => superclass?.name === 'Event')
}
