// Test support: texts that do not fit where they stand: cut off, sticking out, over something else, or turned.

/** What takes room for itself: a line of text, a picture, or a control with everything in it. */
interface Thing {
  readonly node: Node
  readonly box: DOMRect
  readonly name: string
}

/** For ears only, or not drawn as text. */
const unseen = '.unseen, style, thead'

/** Glyphs of one line may reach into the next one's box, as tall scripts do. */
const tall = 0.3

function isSeen(element: Element): boolean {
  return !element.closest(unseen) && element.checkVisibility({ visibilityProperty: true })
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  )
}

function said(text: string): string {
  return `“${text.trim().replace(/\s+/g, ' ').slice(0, 60)}”`
}

export function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.data.trim() && text.parentElement && isSeen(text.parentElement)) texts.push(text)
  }
  return texts
}

function linesOf(text: Text): Thing[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  return Array.from(range.getClientRects())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => ({ node: text, box, name: said(text.data) }))
}

function boxesOf(root: ParentNode, selector: string): Thing[] {
  return Array.from(root.querySelectorAll(selector))
    .filter(isSeen)
    .map((node) => ({
      node,
      box: node.getBoundingClientRect(),
      name: `<${node.localName}> ${said(node.textContent)}`,
    }))
}

/** What cuts a line off: the window, or a box that hides what sticks out of it. */
function cutters({ node, box }: Thing): string[] {
  const found: string[] = []
  if (box.left < -1 || box.right > innerWidth + 1) found.push('sticks out of the window')
  for (let each = node.parentElement as Element | null; each; each = parentOf(each)) {
    const { display, overflowX, overflowY, borderTopWidth } = getComputedStyle(each)
    if (display === 'inline' || display === 'contents') continue
    const around = each.getBoundingClientRect()
    const sides = box.left < around.left - 1 || box.right > around.right + 1
    const ends =
      box.top < around.top - tall * box.height || box.bottom > around.bottom + tall * box.height
    const name = `<${each.localName} class="${each.className}">`
    const hasEnds = /auto|scroll/.test(overflowY)
      ? false
      : borderTopWidth !== '0px' || /hidden|clip/.test(overflowY)
    if (sides) found.push(`sticks out of ${name} sideways`)
    else if (ends && hasEnds) found.push(`sticks out of ${name}`)
    // What can be scrolled sideways is as good as cut off.
    else if (/auto|scroll/.test(overflowX) && each.scrollWidth > each.clientWidth + 1)
      found.push(`is in ${name}, which is wider than it shows`)
    if (each.matches('dialog, [popover]') || found.length > 0) break
  }
  return found
}

function areOver(one: Thing, other: Thing): boolean {
  if (one.node === other.node || one.node.contains(other.node) || other.node.contains(one.node))
    return false
  const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
  const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
  return across > 1 && down > tall * Math.min(one.box.height, other.box.height)
}

/** Sentences with a gap between them, as only languages with spaces have it. */
export function gaps(roots: readonly ShadowRoot[]): string[] {
  return roots
    .flatMap((root) => Array.from(root.querySelectorAll('p')).filter(isSeen))
    .flatMap(
      ({ textContent }) => textContent.match(/.{0,8}。\s+[\u3040-\u30ff\u4e00-\u9fff].{0,8}/) ?? [],
    )
    .map((text) => `${said(text)} has a gap`)
}

function boxOf(text: Text, at: number): DOMRect | undefined {
  const range = document.createRange()
  range.setStart(text, at)
  range.setEnd(text, at + 1)
  return Array.from(range.getClientRects())
    .filter(({ width }) => width > 0)
    .at(-1)
}

/** A text from left to right whose last mark stands at its left, as a page from right to left puts it. */
function endsAtItsBeginning(text: Text): boolean {
  const { length } = text.data.trimEnd()
  if (!/\p{L}.*[.:…!?。：！？”"」』)）]$/su.test(text.data.slice(0, length))) return false
  const [before, last] = [length - 2, length - 1].map((at) => boxOf(text, at))
  if (!before || !last || Math.abs(before.bottom - last.bottom) > 2) return false
  return last.left < before.left - 1
}

/** Everything that does not fit in these roots, as a line each. */
export function misfits(roots: readonly ShadowRoot[]): string[] {
  const things = roots.flatMap((root) => [
    ...textsIn(root).flatMap(linesOf),
    ...boxesOf(root, 'svg'),
    ...boxesOf(root, 'button, a.button'),
  ])
  const found = things
    .filter(({ node }) => node instanceof Text)
    .flatMap((line) => cutters(line).map((how) => `${line.name} ${how}`))
  for (const [index, one] of things.entries()) {
    for (const other of things.slice(index + 1)) {
      if (areOver(one, other)) found.push(`${one.name} is over ${other.name}`)
    }
  }
  const turned = roots.flatMap(textsIn).filter(endsAtItsBeginning)
  found.push(...turned.map(({ data }) => `${said(data)} ends where it begins`))
  const { scrollWidth } = document.documentElement
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`)
  return [...new Set(found)]
}
