// Room: demo. The four elements in frames of the gallery, dressed from outside as a host page dresses them.
import { element } from '../host/element.ts'
import type { Scheme, Values } from './presets.ts'

/** State and height in CSS pixels; a dialog covers its frame. */
const shown = [
  { element: 'subscribe-link', state: 'blocked-card', title: 'Subscribe link', height: 420 },
  { element: 'link-status', state: 'pending', title: 'Linking status', height: 560 },
  {
    element: 'link-status',
    state: 'failed-credit_card_on_file',
    title: 'Linking status, a refusal',
    height: 560,
  },
  { element: 'link-status', state: 'popup-stalled', title: 'Pop-up', height: 200 },
  { element: 'payment-method', state: 'aws', title: 'Payment method', height: 190 },
  { element: 'unlink-guide', state: 'preview', title: 'Unlink guide', height: 900 },
] as const

export interface Preview {
  /** Replaces what was worn before. */
  wear(scheme: Scheme, values: Values): void
}

export function mountPreview(parent: HTMLElement): Preview {
  let worn: { scheme: Scheme; values: Values } = { scheme: 'light', values: {} }
  const frames = shown.map(({ element: name, state, title, height }) => {
    const query = new URLSearchParams({ element: name, state, width: '1200' })
    const frame = element('iframe', {
      title,
      height: String(height),
      src: `/gallery.html?${query}`,
    })
    frame.addEventListener('load', () => {
      dress(frame)
      // The gallery puts its own theme on when its modules have come, which may be after the load.
      const root = frame.contentDocument?.documentElement
      if (!root) return
      const ready = new MutationObserver(() => dress(frame))
      ready.observe(root, { attributeFilter: ['data-ready'] })
    })
    parent.append(frame)
    return frame
  })

  function dress(frame: HTMLIFrameElement): void {
    const root = frame.contentDocument?.documentElement
    if (!root) return
    root.removeAttribute('style')
    root.dataset['theme'] = worn.scheme
    for (const [name, value] of Object.entries(worn.values)) root.style.setProperty(name, value)
  }

  return {
    wear(scheme, values) {
      worn = { scheme, values }
      for (const frame of frames) dress(frame)
    },
  }
}
