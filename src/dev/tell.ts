// Room: dev. Tells the console once per page, however many copies of us are on it.
import { type AdviceName, advices } from './advice.ts'

const key = Symbol.for('emqx-billing-told')

/** What has been told on this page, by whichever copy. */
function told(): Set<string> {
  const page = globalThis as { [key]?: Set<string> }
  page[key] ??= new Set()
  return page[key]
}

/**
 * @param who or what it is about, such as `<emqx-billing-link-status>`
 * @param subject told once each where one piece of advice fits several things, such as attributes
 */
export function tell(name: AdviceName, who: string, subject = ''): void {
  const already = told()
  const topic = `${name} ${subject}`
  if (already.has(topic)) return
  already.add(topic)
  const { cause, fix } = advices[name]
  console.warn(
    `[emqx-billing] ${who}: ${cause}\n${fix}\n` +
      `Only in development. More: @emqx/billing-elements/docs/troubleshooting.md#${name}`,
  )
}
