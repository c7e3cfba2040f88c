// Scripts: which of the three engines run. All that are installed, or those that `ENGINES` names.
import { findFirefox } from './firefox.ts'
import { findWebKit } from './webkit.ts'

export type EngineName = 'chromium' | 'firefox' | 'webkit'

export const engineNames: readonly EngineName[] = ['chromium', 'firefox', 'webkit']

/** What is missing when an engine is not there, in words that help to get it. */
const remedies = {
  firefox: 'install Firefox (Debian: firefox-esr) or set FIREFOX_PATH',
  webkit:
    'on Linux, install WebKitWebDriver with its MiniBrowser, and Xvfb (Debian: webkit2gtk-driver xvfb)',
} as const

export interface Choice {
  engines: readonly EngineName[]
  /** One line for each engine that stays out, with the reason. */
  absent: readonly string[]
}

function isEngine(name: string): name is EngineName {
  return engineNames.some((each) => each === name)
}

function named(list: string): EngineName[] {
  const words = list.split(',').map((word) => word.trim().toLowerCase())
  return words.filter(Boolean).map((word) => {
    if (isEngine(word)) return word
    throw new Error(`ENGINES names “${word}”. There are: ${engineNames.join(', ')}`)
  })
}

/** Chromium can always be had, so only the others are looked for. */
function missing(engine: EngineName): string | undefined {
  if (engine === 'firefox' && !findFirefox()) return remedies.firefox
  if (engine === 'webkit' && !findWebKit()) return remedies.webkit
  return undefined
}

/**
 * @param list what the environment's `ENGINES` says: names with commas between them
 * @param remedyFor what to do about an engine that is not installed; `undefined` for one that is
 * @throws Error for an unknown name, and for an engine that is named and not installed
 */
export function chooseEngines(
  list = process.env['ENGINES'] ?? '',
  remedyFor: (engine: EngineName) => string | undefined = missing,
): Choice {
  const wanted = named(list)
  const engines: EngineName[] = []
  const absent: string[] = []
  for (const engine of engineNames) {
    if (wanted.length > 0 && !wanted.includes(engine)) continue
    const remedy = remedyFor(engine)
    if (!remedy) engines.push(engine)
    else if (wanted.length > 0)
      throw new Error(`ENGINES names ${engine}, and it is missing: ${remedy}`)
    else absent.push(`Not tested in ${engine}, which is missing: ${remedy}`)
  }
  return { engines, absent }
}
