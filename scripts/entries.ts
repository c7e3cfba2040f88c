// Scripts: which source files are doors of the package. Asked by the library build and by the CDN build.
import { existsSync, readdirSync } from 'node:fs'

const doors = ['src/index.ts', 'src/define.ts', 'src/api/index.ts'].concat([
  'src/api/contract/index.ts',
  'src/api/mock/index.ts',
  'src/check/index.ts',
  'src/cli/cli.ts',
])

/** Doors that register elements: one for all, one per tag. */
export function defineEntries(): string[] {
  const single = existsSync('src/define')
    ? readdirSync('src/define')
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => `src/define/${name}`)
    : []
  return ['src/define.ts', ...single].filter((path) => existsSync(path))
}

/** Doors of the same names for the `development` condition. */
export function devEntries(): string[] {
  return ['src/index.ts', ...defineEntries()].map((path) => path.replace(/^src\//, 'src/dev/'))
}

/** Every JS entry of the package, as source paths. */
export function libraryEntries(): string[] {
  return [...new Set([...doors, ...defineEntries(), ...devEntries()])].filter((path) =>
    existsSync(path),
  )
}

/** `src/define/link-status.ts` → `define/link-status` */
export function entryName(path: string): string {
  return path.replace(/^src\//, '').replace(/\.ts$/, '')
}
