// Test support: the files of a folder with what each imports, packages as they are named.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { importsOf, type Files } from './layers.ts'

/** Paths from the root of the repository, with `/`. */
export function filesIn(folder: string, extension: '.ts' | '.js'): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  return new Map(
    paths
      .filter((path) => path.endsWith(extension))
      .map((path) => {
        const imports = importsOf(readFileSync(path, 'utf8')).map((one) =>
          one.target.startsWith('.')
            ? { ...one, target: posix.join(dirname(path), one.target) }
            : one,
        )
        return [path, imports]
      }),
  )
}
