// Test support: the code that a page of the documentation shows, as files that can be run.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Snippet {
  /** As the fence says it, such as `ts`; empty where it says none. */
  readonly language: string
  /** Of a block that names its file: ```ts file=name.ts */
  readonly file: string | undefined
  readonly code: string
  /** Of the fence, from 1. */
  readonly line: number
}

/** Every block between fences. */
export function snippetsOf(markdown: string): readonly Snippet[] {
  const fenced = markdown.matchAll(/^```(\w*)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)
  return [...fenced].map((found) => {
    const [, language = '', file, code = ''] = found
    return { language, file, code, line: markdown.slice(0, found.index).split('\n').length }
  })
}

/** Blocks that name their file. */
export function blocksOf(markdown: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { file, code } of snippetsOf(markdown)) {
    if (file === undefined) continue
    if (found.has(file)) throw new Error(`Two blocks are named ${file}`)
    found.set(file, code)
  }
  return found
}

export interface Project {
  readonly folder: string
  write(file: string, text: string): void
  remove(): void
}

/** A host's project with the code of a page in it and this package installed, as it was built. */
export function projectOf(
  page: string,
): Project & { readonly blocks: ReadonlyMap<string, string> } {
  const folder = mkdtempSync(resolve('.pages-'))
  const write = (file: string, text: string): void => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const blocks = blocksOf(readFileSync(page, 'utf8'))
  for (const [file, code] of blocks) write(file, code)
  write('package.json', '{ "type": "module", "private": true }\n')
  mkdirSync(join(folder, 'node_modules/@emqx'), { recursive: true })
  symlinkSync(resolve('.'), join(folder, 'node_modules/@emqx/billing-elements'), 'junction')
  // As npm links the command of an installed package.
  write(
    'node_modules/.bin/billing-elements',
    `#!/usr/bin/env node\nvoid import(${JSON.stringify(pathToFileURL(resolve('dist/cli/cli.js')).href)})\n`,
  )
  chmodSync(join(folder, 'node_modules/.bin/billing-elements'), 0o755)
  return { folder, blocks, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
