// Room: demo. Language, theme and direction, as QA set them on the desk or in the page's address.

export const languages = ['en', 'zh', 'ja'] as const
export const themes = ['auto', 'light', 'dark'] as const
export const directions = ['ltr', 'rtl'] as const

export interface Settings {
  lang: (typeof languages)[number]
  theme: (typeof themes)[number]
  dir: (typeof directions)[number]
}

const storageKey = 'emqx-billing-demo'

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value)
}

function stored(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // Storage may be refused or hold what another version wrote; the defaults serve then.
    return {}
  }
}

/** The page's address wins over the desk, so that a screenshot can name what it shows. */
export function readSettings(): Settings {
  const address = new URLSearchParams(location.search)
  const desk = stored()
  return {
    lang: oneOf(languages, address.get('lang')) ?? oneOf(languages, desk['lang']) ?? 'en',
    theme: oneOf(themes, address.get('theme')) ?? oneOf(themes, desk['theme']) ?? 'auto',
    dir: oneOf(directions, address.get('dir')) ?? oneOf(directions, desk['dir']) ?? 'ltr',
  }
}

const changed = 'demosettings'

/** Keeps one choice for all demo pages. Only the demo stores anything; the product never does. */
export function keepSetting(name: keyof Settings, value: string): void {
  localStorage.setItem(storageKey, JSON.stringify({ ...stored(), [name]: value }))
  dispatchEvent(new Event(changed))
}

/**
 * Applies the settings now, and again whenever the desk changes them, in this tab or another.
 * @param fixed what this page does not let the desk change.
 */
export function followSettings(fixed: Partial<Settings> = {}): void {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const { lang, theme, dir } = { ...readSettings(), ...fixed }
    const root = document.documentElement
    root.lang = lang
    root.dir = dir
    root.dataset['theme'] = theme === 'auto' ? (prefersDark.matches ? 'dark' : 'light') : theme
  }
  apply()
  prefersDark.addEventListener('change', apply)
  addEventListener(changed, apply)
  addEventListener('storage', (event) => {
    if (event.key === storageKey) apply()
  })
}
