// Test support: the contrast of every text as the browser paints it (WCAG 2.2, 1.4.3).

const canvas = document.createElement('canvas')
canvas.width = canvas.height = 1
const pen = canvas.getContext('2d', { willReadFrequently: true })!

type Colour = readonly [red: number, green: number, blue: number]

const seen = new Map<string, Colour>()

/** Paints the layers above each other and reads what is seen. */
export function painted(...layers: string[]): Colour {
  const key = layers.join('|')
  const known = seen.get(key)
  if (known) return known
  pen.clearRect(0, 0, 1, 1)
  for (const layer of layers) {
    pen.fillStyle = layer
    pen.fillRect(0, 0, 1, 1)
  }
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
  const colour: Colour = [red, green, blue]
  seen.set(key, colour)
  return colour
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  const [light, dark] = [Math.max(a, b), Math.min(a, b)]
  return (light + 0.05) / (dark + 0.05)
}

/** The backgrounds below an element, the farthest first, up to the first opaque one. */
function below(element: Element): string[] {
  const layers: string[] = []
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const { backgroundColor } = getComputedStyle(each)
    layers.unshift(backgroundColor)
    if (each.matches('dialog, [popover]')) break
  }
  return ['white', ...layers]
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  )
}

function isInactive(element: Element): boolean {
  return element.closest('.unseen, [aria-disabled], style') !== null || !element.checkVisibility()
}

function said(ratio: number, what: string): string {
  return `${ratio.toFixed(2)}:1 ${what.slice(0, 40)}`
}

/**
 * Every icon below `root` with less contrast than 3:1, and every outline around a link or button that
 * has less, as a line each (WCAG 2.2, 1.4.11).
 */
export function faintMarks(root: ShadowRoot | Element): string[] {
  const faint: string[] = []
  for (const icon of root.querySelectorAll('svg')) {
    if (isInactive(icon)) continue
    const layers = below(icon)
    const ratio = contrast(painted(...layers), painted(...layers, getComputedStyle(icon).stroke))
    if (ratio < 3) faint.push(said(ratio, `icon in ${icon.parentElement?.className}`))
  }
  for (const control of root.querySelectorAll<HTMLElement>('a[href], button, summary')) {
    if (isInactive(control)) continue
    const { outlineColor, outlineStyle } = getComputedStyle(control)
    if (outlineStyle === 'none') continue
    const around = control.parentElement ?? control
    const layers = below(around)
    const ratio = contrast(painted(...layers), painted(...layers, outlineColor))
    if (ratio < 3) faint.push(said(ratio, `ring around ${control.textContent.trim()}`))
  }
  return faint
}

/** Every filled button below `root` that stands out from what is around it with less than 3:1. */
export function faintButtons(root: ShadowRoot | Element): string[] {
  return [...root.querySelectorAll('.primary')].flatMap((button) => {
    const { backgroundColor, borderTopColor } = getComputedStyle(button)
    const layers = below(button.parentElement ?? button)
    const ground = painted(...layers)
    const shown = [backgroundColor, borderTopColor].map((colour) =>
      contrast(ground, painted(...layers, colour)),
    )
    const ratio = Math.max(...shown)
    return ratio < 3 ? [said(ratio, `button ${button.textContent?.trim()}`)] : []
  })
}

/** Every text below `root` with less contrast than 4.5:1, as a line each. */
export function faintTexts(root: ShadowRoot | Element): string[] {
  const faint: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const text = walker.currentNode.nodeValue?.trim()
    if (!element || !text || isInactive(element)) continue
    const layers = below(element)
    const ratio = contrast(painted(...layers), painted(...layers, getComputedStyle(element).color))
    if (ratio < 4.5) faint.push(said(ratio, text))
  }
  return faint
}
