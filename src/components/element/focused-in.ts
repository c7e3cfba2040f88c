// Room: components. What has the focus inside an element.

/** Nobody where nothing has it, and where a simulated page trips over one that was taken out. */
export function focusedIn(root: ShadowRoot | null | undefined): Element | null {
  try {
    return root?.activeElement ?? null
  } catch {
    return null
  }
}
