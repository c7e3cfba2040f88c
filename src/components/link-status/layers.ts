// Room: components. The modal and the pop-up in the browser's top layer, kept in step with what is wanted.
import type { Presence } from './presence.ts'

/**
 * Opens and closes so that the browser agrees with `presence`. A dialog that was taken out of the
 * document while modal comes back open but not modal, and would refuse `showModal()`: it is closed first.
 * @returns whether the modal was opened just now, with the focus wherever this browser puts it then
 */
export function syncLayers(
  dialog: HTMLDialogElement,
  popup: HTMLElement | null,
  presence: Presence,
): boolean {
  // A document without a window, such as a template's, has no top layer.
  if (!dialog.isConnected || !dialog.ownerDocument.defaultView) return false
  const modal = dialog.matches(':modal')
  const opens = presence === 'modal' && !modal
  if (opens) {
    if (dialog.open) dialog.close()
    dialog.showModal()
  } else if (presence !== 'modal' && dialog.open) {
    dialog.close()
  }
  // Above any z-index of the host, without taking the focus; older engines get a fixed box.
  if (popup && typeof popup.showPopover === 'function' && !popup.matches(':popover-open')) {
    popup.showPopover()
  }
  return opens
}
