// Scripts: everything that the build makes from the manifest, for frameworks, editors and models.
import { readFileSync, writeFileSync } from 'node:fs'
import { vscodeData, webTypes } from './editors.ts'
import { reactTypes, svelteTypes, vueTypes } from './frameworks.ts'
import { llmsText } from './llms.ts'
import { readManifest } from './manifest.ts'

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

export function writeFromManifest(): void {
  const manifest = readManifest()
  const about = JSON.parse(readFileSync('package.json', 'utf8')) as {
    name: string
    version: string
    description: string
  }
  for (const [name, types] of Object.entries({
    react: reactTypes(manifest),
    vue: vueTypes(manifest),
    svelte: svelteTypes(manifest),
  })) {
    writeFileSync(`dist/types/${name}.d.ts`, types)
    // Whoever writes `import '…/react'` in place of `import type` has imported nothing, and no error.
    writeFileSync(`dist/${name}.js`, 'export {}\n')
  }
  writeFileSync('dist/vscode.html-custom-data.json', json(vscodeData(manifest)))
  writeFileSync('dist/web-types.json', json(webTypes(manifest, about)))
  writeFileSync('dist/llms.txt', llmsText(manifest, about))
}
