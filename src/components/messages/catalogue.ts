// Room: components. What a language is made of, and how one is found for an element.
import type * as en from './en.ts'

/** The same groups and keys as English, with any text in them. */
export type Texts<Group> = Group extends string
  ? string
  : { readonly [Key in keyof Group]: Texts<Group[Key]> }

export type Catalogue = Texts<typeof en>

export type Language = 'en' | 'zh' | 'ja'

/** The host's own wording, per language; anything left out keeps ours. */
export type MessageOverrides = {
  readonly [Each in Language]?: {
    readonly [Group in keyof Catalogue]?: DeepPartial<Catalogue[Group]>
  }
}

export type DeepPartial<T> = T extends string
  ? T
  : { readonly [Key in keyof T]?: DeepPartial<T[Key]> }

/**
 * The language of our texts for a BCP 47 tag. Traditional Chinese is not simplified Chinese, so
 * `zh-TW`, `zh-HK` and `zh-Hant` read English rather than the wrong script.
 */
export function languageFor(tag: string): Language {
  const [primary = '', ...subtags] = tag.toLowerCase().split(/[-_]/)
  if (primary === 'ja') return 'ja'
  if (primary !== 'zh') return 'en'
  if (subtags.includes('hans')) return 'zh'
  return subtags.some((subtag) => /^(hant|tw|hk|mo)$/.test(subtag)) ? 'en' : 'zh'
}

/** `base` with the members of `over` that are there, group by group. */
export function overlay<T>(base: T, over: DeepPartial<T> | undefined): T {
  if (!over || over === base) return base
  const merged = { ...base } as Record<string, unknown>
  for (const [key, value] of Object.entries(over)) {
    const own = merged[key]
    if (typeof own === 'string' && typeof value === 'string') merged[key] = value
    else if (typeof own === 'object') merged[key] = overlay(own, value as DeepPartial<typeof own>)
  }
  return merged as T
}
