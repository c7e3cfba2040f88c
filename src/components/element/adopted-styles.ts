// Room: components. An element's styles in whichever document it stands.
import { adoptStyles, CSSResult, type CSSResultOrNative } from '@lit/reactive-element'

const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>()

/**
 * Gives the root its styles. A constructed sheet belongs to the document that made it: one from
 * elsewhere is refused, and a root that is moved into a frame loses those it had.
 */
export function adoptIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root
  const view = ownerDocument.defaultView
  if (ownerDocument === document || !view) {
    adoptStyles(root, [...styles])
    return
  }
  const made = sheets.get(ownerDocument) ?? new Map<CSSResult, CSSStyleSheet>()
  sheets.set(ownerDocument, made)
  root.adoptedStyleSheets = styles.map((style) => {
    if (!(style instanceof CSSResult)) return style
    const sheet = made.get(style) ?? new view.CSSStyleSheet()
    if (!made.has(style)) sheet.replaceSync(style.cssText)
    made.set(style, sheet)
    return sheet
  })
}
