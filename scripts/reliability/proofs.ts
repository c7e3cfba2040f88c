// Scripts: which test files prove which fault. A test says so itself, by `(fault 7)` in its name.
import { readFileSync, readdirSync } from 'node:fs'
import { faults, type Fault } from './faults.ts'
import { titlesOf } from './titles.ts'

/** Sources of test files by their path. */
export type Tests = ReadonlyMap<string, string>

export function readTests(folder = 'test'): Tests {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  return new Map(
    paths
      .filter((path) => path.endsWith('.test.ts'))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  )
}

/** `fault 7`, `faults 7, 8 and 9`. */
const named = /\bfaults? (\d+(?:(?:, | and )\d+)*)/g

function numbersIn(title: string): number[] {
  return [...title.matchAll(named)].flatMap(([, list = '']) => list.match(/\d+/g) ?? []).map(Number)
}

/** Paths of the files that prove a fault, by its number, in the order of the paths. */
export function proofsIn(tests: Tests): ReadonlyMap<number, readonly string[]> {
  const proofs = new Map<number, string[]>()
  for (const [path, source] of tests) {
    const numbers = new Set([...titlesOf(source)].flatMap(numbersIn))
    for (const number of numbers) proofs.set(number, [...(proofs.get(number) ?? []), path])
  }
  return proofs
}

/** What is wrong with the matrix, in words; nothing where every row has a test or a reason. */
export function flawsOf(tests: Tests, matrix: readonly Fault[] = faults): string[] {
  const proofs = proofsIn(tests)
  const known = new Set(matrix.map(({ number }) => number))
  const strangers = [...proofs].filter(([number]) => !known.has(number))
  return [
    ...strangers.map(([number, paths]) => `${paths.join(', ')}: there is no fault ${number}`),
    ...matrix
      .filter(({ number, never }) => !proofs.has(number) && never === undefined)
      .map(({ number, fault }) => `fault ${number} has neither a test nor a reason: ${fault}`),
    ...matrix
      .filter(({ number, never }) => proofs.has(number) && never !== undefined)
      .map(({ number }) => `fault ${number} cannot occur, and yet has a test`),
  ]
}
