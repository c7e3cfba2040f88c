// Test support: 400 % zoom with spaced-out text, and what is lost by it.
import { setViewport } from '@web/test-runner-commands'
import type { Hung } from '../../gallery/support/room.ts'

/** WCAG 2.2, 1.4.12. Readers' extensions put it into shadow roots too. */
const spacing = new CSSStyleSheet()
spacing.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`)

/** A host's page that lays nothing out itself. */
const bare = new CSSStyleSheet()
bare.replaceSync('body, main { margin: 0 }')

/** A window of 1280 × 1024 px at 400 %. */
export async function zoomIn(): Promise<void> {
  await setViewport({ width: 320, height: 256 })
  document.adoptedStyleSheets = [bare, spacing]
}

export async function zoomOut(): Promise<void> {
  document.adoptedStyleSheets = []
  await setViewport({ width: 800, height: 600 })
}

/** Everything that can be read is open, and set apart. */
export function spaceOut({ roots }: Hung): void {
  for (const root of roots()) {
    if (!root.adoptedStyleSheets.includes(spacing)) root.adoptedStyleSheets.push(spacing)
    for (const details of root.querySelectorAll('details')) details.open = true
  }
}

const unseen = '.unseen, .unseen *, [role=status], thead, thead *, svg, svg *'

/** What sticks out of the window, or is cut off by its own box. */
export function lost(root: ShadowRoot): string[] {
  return Array.from(root.querySelectorAll<HTMLElement>('*'))
    .filter((each) => !each.matches(unseen) && each.checkVisibility())
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect()
      return left < -1 || right > innerWidth + 1 || isCut(each)
    })
    .map(said)
}

function isCut(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element)
  const [cutsX, cutsY] = [overflowX, overflowY].map((each) => /hidden|clip/.test(each))
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
  if (cutsY && scrollHeight > clientHeight + 1) return true
  if (!cutsX || scrollWidth <= clientWidth + 1) return false
  // WebKit counts the padding a second time behind what reaches into it.
  const inside = document.createRange()
  inside.selectNodeContents(element)
  const [box, content] = [element, inside].map((each) => each.getBoundingClientRect())
  return content!.left < box!.left - 1 || content!.right > box!.right + 1
}

export function said(element: Element): string {
  return `<${element.localName} class="${element.className}"> ${element.textContent.trim()}`
}
