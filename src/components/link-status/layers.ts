// Room: components. The modal and the pop-up in the browser's top layer, kept in step with what is wanted.
import type { Presence } from './presence.ts'

/** Simulated pages, as jsdom plays them, know the element without its methods. */
export function canBeModal(dialog: HTMLDialogElement | undefined): boolean {
  return typeof dialog?.showModal === 'function'
}

/** Opened as modals on simulated pages that do not know `:modal`: there open is all that can be asked. */
const onlyOpen = new WeakSet<HTMLDialogElement>()

function isModal(dialog: HTMLDialogElement): boolean {
  return onlyOpen.has(dialog) || !canBeModal(dialog) ? dialog.open : dialog.matches(':modal')
}

function open(dialog: HTMLDialogElement): void {
  if (!canBeModal(dialog)) {
    dialog.open = true
    return
  }
  dialog.showModal()
  if (!dialog.matches(':modal')) onlyOpen.add(dialog)
}

/** Closes what is open and stays silent about what is not. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if (canBeModal(dialog)) dialog.close()
  else dialog.open = false
}

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
  const opens = presence === 'modal' && !isModal(dialog)
  if (opens) {
    if (dialog.open) closeDialog(dialog)
    open(dialog)
  } else if (presence !== 'modal' && dialog.open) {
    closeDialog(dialog)
  }
  // Above any z-index of the host, without taking the focus; older engines get a fixed box.
  if (popup && typeof popup.showPopover === 'function' && !popup.matches(':popover-open')) {
    popup.showPopover()
  }
  return opens
}
