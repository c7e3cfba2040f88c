// Room: test. A customer in front of a page: finds things by role, name or text, as a person would.
import type { Found, Tab } from './tab.ts'

/** Milliseconds that a journey waits for something to appear before it says what was there instead. */
const patience = 15_000

/** Everything that a reader sees, through open shadow roots and slots, hidden parts left out. */
export function readText(page: Tab): Promise<string> {
  return page.evaluate(() => {
    const lines: string[] = []
    const visit = (node: Node): void => {
      if (node instanceof Text) {
        const text = node.data.replace(/\s+/g, ' ').trim()
        if (text) lines.push(text)
        return
      }
      if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
        for (const child of node.assignedNodes({ flatten: true })) visit(child)
        return
      }
      if (node instanceof Element) {
        if (node.matches('script, style, template')) return
        const contents = getComputedStyle(node).display === 'contents'
        if (!contents && !node.checkVisibility({ visibilityProperty: true })) return
        if (node.shadowRoot) {
          for (const child of node.shadowRoot.childNodes) visit(child)
          return
        }
      }
      for (const child of node.childNodes) visit(child)
    }
    visit(document.body)
    return lines.join('\n')
  })
}

function holds(text: string, wanted: string | RegExp): boolean {
  const flat = text.replace(/\s+/g, ' ')
  return typeof wanted === 'string' ? flat.includes(wanted) : wanted.test(flat)
}

async function until(page: Tab, what: string, met: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patience
  let last: unknown
  while (performance.now() < end) {
    try {
      if (await met()) return
      last = undefined
    } catch (error) {
      // A navigation in the middle of a look destroys its context; the next look sees the new page.
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const seen = await readText(page).catch((error: unknown) => String(error))
  const url = await address(page).catch((error: unknown) => String(error))
  throw new Error(`Waited ${patience} ms for ${what} on ${String(url)}. There was:\n${seen}`, {
    cause: last,
  })
}

/** Waits until the text can be read somewhere on the page. White space counts as one blank. */
export function sees(page: Tab, wanted: string | RegExp): Promise<void> {
  return until(page, `the text ${String(wanted)}`, async () => holds(await readText(page), wanted))
}

export function seesNoMore(page: Tab, unwanted: string | RegExp): Promise<void> {
  const met = async () => !holds(await readText(page), unwanted)
  return until(page, `the text ${String(unwanted)} to go`, met)
}

export async function address(page: Tab): Promise<URL> {
  return new URL(await page.evaluate(() => location.href))
}

/** Waits until the page's address has this path, and its module has run. */
export function arrivesAt(page: Tab, path: string): Promise<void> {
  return until(page, `the page ${path}`, async () => {
    if ((await address(page)).pathname !== path) return false
    return page.evaluate(() => document.readyState === 'complete')
  })
}

/** Waits until a question about the page is answered with true. */
export function eventually(page: Tab, what: string, met: () => Promise<boolean>): Promise<void> {
  return until(page, what, met)
}

/** A whole accessible name, or a pattern for a part of it. */
export type Name = string | RegExp

/**
 * Waits for an element by its accessible role and name, through open shadow roots.
 * @throws after a while, with what could be read instead
 */
export async function find(page: Tab, role: string, name: Name): Promise<Found> {
  let found: Found | undefined
  await until(page, `the ${role} “${String(name)}”`, async () => {
    found = await present(page, role, name)
    return found !== undefined
  })
  return found as unknown as Found
}

/** What has this role and name right now. */
export async function present(page: Tab, role: string, name: Name): Promise<Found | undefined> {
  if (typeof name === 'string') return (await page.findAll(role, name))[0]
  for (const one of await page.findAll(role)) {
    const said = await one.text()
    if (name.test(said.replace(/\s+/g, ' ').trim())) return one
  }
  return undefined
}

export async function absent(page: Tab, role: string, name: Name): Promise<boolean> {
  return (await present(page, role, name)) === undefined
}

/** Clicks what has this role and name, wherever a scroll or a redraw moves it meanwhile. */
export async function click(page: Tab, role: string, name: Name): Promise<void> {
  await until(page, `a click on the ${role} “${String(name)}”`, async () => {
    const target = await find(page, role, name)
    const busy = await target.disabled()
    if (!busy) await target.click()
    return !busy
  })
}

export async function type(page: Tab, name: string, text: string): Promise<void> {
  const field = await find(page, 'textbox', name)
  await field.fill(text)
}

/** The accessible role and name of what has the focus, through shadow roots: `button "Close"`. */
export function focused(page: Tab): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    const name = active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? ''
    return `${active?.localName ?? 'nothing'} "${name.replace(/\s+/g, ' ')}"`
  })
}
