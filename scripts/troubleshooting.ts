// Scripts: fills the table of docs/troubleshooting.md from what the console says in development.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Advice, advices } from '../src/dev/advice.ts'
import { filled } from './fill.ts'

export const page = 'docs/troubleshooting.md'

/** The page as it should be. */
export function troubleshooting(text: string): string {
  const sections = Object.entries<Advice>(advices).map(([name, { symptom, cause, fix }]) =>
    [`### ${name}`, symptom, `**Cause.** ${cause}`, `**Fix.** ${fix}`].join('\n\n'),
  )
  return filled(text, { messages: sections.join('\n\n') }, page)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const before = readFileSync(page, 'utf8')
  const after = troubleshooting(before)
  if (before !== after) writeFileSync(page, after)
}
