// Room: bench. Who is measured: each stack with its sources, what its pages say in HTML, and its build.
import { svelte } from '@sveltejs/vite-plugin-svelte'
import react from '@vitejs/plugin-react'
import vue from '@vitejs/plugin-vue'
import type { PluginOption } from 'vite'
import { ours } from './ours.ts'
import type { PieceName } from './pieces.ts'

/** One way of writing a page. Several of them may share a build. */
export interface Contender {
  readonly id: string
  readonly name: string
  /** The folder in `pieces/`, and the name of the build. */
  readonly folder: string
  readonly only?: readonly PieceName[]
  /** Whether 500 fields and 1,000 cycles are measured as well. */
  readonly isMany: boolean
  readonly head?: (piece: PieceName) => string
  readonly body: (piece: PieceName, count: number) => string
}

export interface Build {
  readonly folder: string
  readonly suffix: 'js' | 'jsx'
  readonly plugins?: () => PluginOption[]
}

const tags: Readonly<Record<PieceName, string>> = {
  a: 'bench-login-link',
  b: 'bench-status-modal',
  c: 'bench-payment-field',
}

const elements = (piece: PieceName, count: number): string =>
  `<${tags[piece]} data-field></${tags[piece]}>\n`.repeat(count)

const island = (_piece: PieceName, count: number): string =>
  `<div id="app" data-count="${count}"></div>`

export const contenders: readonly Contender[] = [
  { id: 'vanilla', name: 'vanilla custom elements (floor)', folder: 'vanilla', body: elements },
  { id: 'lit-zod', name: 'Lit + full zod', folder: 'lit-zod', body: elements },
  { id: 'preact', name: 'Preact + signals', folder: 'preact', body: island },
  { id: 'svelte', name: 'Svelte', folder: 'svelte', body: island },
  { id: 'material-web', name: 'Material Web', folder: 'material-web', body: elements },
  { id: 'shoelace', name: 'Shoelace', folder: 'shoelace', body: elements },
  { id: 'web-awesome', name: 'Web Awesome', folder: 'web-awesome', body: elements },
  { id: 'element-plus', name: 'Vue 3 + Element Plus', folder: 'element-plus', body: island },
  { id: 'mui', name: 'React + MUI', folder: 'mui', body: island },
]
  .map((contender): Contender => ({ ...contender, isMany: true }))
  .concat(ours)

export const builds: readonly Build[] = [
  { folder: 'ours', suffix: 'js' },
  { folder: 'vanilla', suffix: 'js' },
  { folder: 'lit-zod', suffix: 'js' },
  {
    folder: 'preact',
    suffix: 'jsx',
    plugins: () => [jsxFrom('preact')],
  },
  { folder: 'svelte', suffix: 'js', plugins: () => [svelte({ configFile: false })] },
  { folder: 'material-web', suffix: 'js' },
  { folder: 'shoelace', suffix: 'js' },
  { folder: 'web-awesome', suffix: 'js' },
  { folder: 'element-plus', suffix: 'js', plugins: () => [vue()] },
  { folder: 'mui', suffix: 'jsx', plugins: () => [react()] },
]

function jsxFrom(importSource: string): PluginOption {
  return {
    name: `jsx-from-${importSource}`,
    config: () => ({ oxc: { jsx: { runtime: 'automatic', importSource } } }),
  }
}
