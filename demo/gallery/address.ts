// Room: demo. One state of one element has one address, which says also how it looks.
import { readSettings } from '../host/settings.ts'
import type { Settings } from '../host/settings.ts'
import { galleryStates } from './states.ts'
import type { GalleryState } from './states.ts'

export const widths = ['320', '480', '768', '1024'] as const

export interface View extends Settings {
  /** CSS pixels of the frame. */
  width: number
}

export function readView(): View {
  const width = Number(new URLSearchParams(location.search).get('width'))
  return { ...readSettings(), width: width >= 200 && width <= 4000 ? width : 768 }
}

export function addressOf({ element, state }: GalleryState, view: View): string {
  const { lang, theme, dir, width } = view
  const query = new URLSearchParams({ element, state, lang, theme, dir, width: String(width) })
  return `/gallery.html?${query}`
}

/** What this page's address asks for: one state, or several to list. */
export function wantedStates(): { one: GalleryState } | { list: readonly GalleryState[] } {
  const address = new URLSearchParams(location.search)
  const element = address.get('element')
  const name = address.get('state')
  const list = galleryStates.filter((state) => !element || state.element === element)
  const one = name ? list.find((state) => state.state === name) : undefined
  return one ? { one } : { list }
}
