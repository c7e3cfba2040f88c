// Room: components. Which language one element speaks, and its texts in it.
import { currentConfig } from '../page/config.ts'
import { pageRoot } from '../page/page-look.ts'
import { languageFor, overlay, type Catalogue } from '../messages/catalogue.ts'
import { translationAtHand, type Translations } from '../messages/translations.ts'

/** A tag that `Intl` takes, whatever the page says. */
function intlLocale(tag: string): string {
  try {
    // Hosts write it as their framework does: zh_CN.
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** BCP 47, for dates and numbers. */
export function localeOf(element: HTMLElement): string {
  const near =
    element.lang || currentConfig().locale || element.closest('[lang]')?.getAttribute('lang')
  return intlLocale(near || pageRoot().lang || 'en')
}

/** For dates inside our sentences: the page's own variant of the language we speak, else ours. */
export function textLocaleOf(locale: string): string {
  const language = languageFor(locale)
  return locale.toLowerCase().startsWith(language) ? locale : language
}

/** What one element says. English comes with it, so that an unknown language costs no request. */
export interface Words<Groups extends Partial<Catalogue>> {
  readonly english: Groups
  readonly translations: Translations
}

/**
 * The texts in a locale's language, or `undefined` for the moment in which they load.
 * @param onLoad told when texts that were loading are there, or with `false` that English has to do
 */
export function textsFor<Groups extends Partial<Catalogue>>(
  locale: string,
  { english, translations }: Words<Groups>,
  onLoad: (arrived: boolean) => void,
): Groups | undefined {
  const language = languageFor(locale)
  const translated = language === 'en' ? english : translationAtHand(translations[language], onLoad)
  if (!translated) return undefined
  // Nothing is laid over but what is there, so other groups stay out.
  const texts = overlay<Partial<Catalogue>>(english, translated)
  return overlay(texts, currentConfig().messages?.[language]) as Groups
}

/** Asks for what textsFor() will need. */
export function askFor(
  locale: string,
  translations: Translations,
  onLoad: (arrived: boolean) => void,
): void {
  const language = languageFor(locale)
  if (language !== 'en') translationAtHand(translations[language], onLoad)
}
