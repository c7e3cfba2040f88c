// Room: components. Which language one element speaks, and its texts in it.
import { currentConfig } from '../page/config.ts'
import { pageRoot } from '../page/page-look.ts'
import {
  catalogueAtHand,
  isTranslated,
  languageFor,
  overlay,
  type Catalogue,
  type DeepPartial,
} from '../messages/catalogue.ts'

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

/**
 * The texts in a locale's language, or `undefined` for the moment in which they load.
 * @param english the groups that are spoken; only these are in a door's bytes
 * @param onLoad told when texts that were loading are there
 */
export function textsFor<Groups extends Partial<Catalogue>>(
  locale: string,
  english: Groups,
  onLoad: () => void,
): Groups | undefined {
  const language = languageFor(locale)
  const translated = catalogueAtHand(language, onLoad)
  if (!translated && isTranslated(language)) return undefined
  const texts = overlay(english, pick(translated, english))
  return overlay(texts, pick(currentConfig().messages?.[language], english))
}

function pick<Groups extends object>(from: object | undefined, like: Groups): DeepPartial<Groups> {
  const groups = Object.entries(from ?? {}).filter(([key]) => Object.hasOwn(like, key))
  return Object.fromEntries(groups) as DeepPartial<Groups>
}
