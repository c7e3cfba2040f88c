// Test support: English as a language that nobody speaks: longer, accented, and in brackets. Whatever is
// read without them was never given to the translators.
import type { MessageOverrides } from '../../../../src/components/messages/catalogue.ts'
import * as en from '../../../../src/components/messages/en.ts'

const accents: Readonly<Record<string, string>> = {
  a: 'åä',
  e: 'éë',
  i: 'íï',
  o: 'óö',
  u: 'úü',
  A: 'ÅÄ',
  E: 'ÉË',
  I: 'ÍÏ',
  O: 'ÓÖ',
  U: 'ÚÜ',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ýÿ',
  z: 'ž',
}

/** Vowels are twice as long, which makes a text longer by two fifths; `{names}` stay as they are. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\w+\})/)
  const words = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter),
  )
  return `⟦${words.join('')}⟧`
}

type Tree = { readonly [key: string]: string | Tree }

function eachText(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudo(value) : eachText(value),
    ]),
  )
}

export const pseudoLocale: MessageOverrides = { en: eachText({ ...en }) }

/** Names, dates, codes: what the server says and what `Intl` makes of it, set apart as such. */
const data = 'bdi, time, code'

function isOurs(text: Text): boolean {
  const parent = text.parentElement
  return parent !== null && !parent.closest(`style, ${data}`)
}

/** The text of an element as it is read, with what is data left out. */
function readIn(block: Element): string {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let read = ''
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (isOurs(text)) read += text.data
  }
  return read
}

/** The letters that stand outside every bracket. */
function outsideBrackets(read: string): string {
  let depth = 0
  let outside = ''
  for (const letter of read) {
    if (letter === '⟦') depth += 1
    else if (letter === '⟧') depth -= 1
    else if (depth === 0) outside += letter
  }
  return outside.trim().replace(/\s+/g, ' ')
}

const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder']

/** Texts in these roots, seen or heard, that came from no catalogue. */
export function hardCoded(roots: readonly ShadowRoot[]): string[] {
  return roots.flatMap((root) => {
    const elements = Array.from(root.querySelectorAll('*'))
    const attributes = elements.flatMap((each) =>
      spoken.flatMap((name) => (each.matches(data) ? [] : (each.getAttribute(name) ?? []))),
    )
    const top = Array.from(root.children).map(readIn)
    return [...attributes, ...top]
      .map(outsideBrackets)
      .filter((text) => /\p{L}/u.test(text))
      .map((text) => `never translated: ${text}`)
  })
}
