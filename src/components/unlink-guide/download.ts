// Room: components. Hands the customer a file that was made in the page.

/** Browsers read the file a moment after the click; until then its address must be good. */
const keptFor = 10_000

/** Works under the strictest Content-Security-Policy: no directive governs a download. */
export function download(name: string, type: string, content: string): void {
  // Simulated pages make no files.
  if (typeof URL.createObjectURL !== 'function') return
  const url = URL.createObjectURL(new Blob([content], { type }))
  // Never put into the page, so that no router of the host takes the click for its own.
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), keptFor)
}
