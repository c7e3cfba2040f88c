// Room: components. Puts values into a sentence without ever making markup of them.
import { html, type TemplateResult } from 'lit/html.js'

const placeholder = /\{(\w+)\}/g

/** The sentence as plain text. A placeholder without a value stays visible, which a test looks for. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/** What stands between this sentence and the next: Chinese and Japanese leave no gap. */
export function gapAfter(sentence: string): string {
  return sentence.endsWith('。') ? '' : ' '
}

/** The sentence with its values set apart: isolated from the text's direction, and emphasised. */
export function fillRich(
  text: string,
  values: Readonly<Record<string, string | TemplateResult>>,
): (string | TemplateResult)[] {
  return text.split(placeholder).map((part, index) => {
    if (index % 2 === 0 || !Object.hasOwn(values, part)) return part
    const value = values[part] ?? ''
    return typeof value === 'string' ? html`<bdi class="value">${value}</bdi>` : value
  })
}
