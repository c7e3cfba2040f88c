// Room: demo. One line at the foot of the desk that says what a button did.
import { byId } from '../host/element.ts'

let fading: ReturnType<typeof setTimeout> | undefined

function show(text: string, tone: 'good' | 'danger'): void {
  const place = byId('notice')
  place.textContent = text
  place.dataset['tone'] = tone
  clearTimeout(fading)
  fading = setTimeout(() => {
    place.textContent = ''
  }, 6000)
}

/** Runs a command of the desk and says how it went. @returns whether it went well. */
export async function tell(done: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    show(done, 'good')
    return true
  } catch (error) {
    show(error instanceof Error ? error.message : String(error), 'danger')
    return false
  }
}
