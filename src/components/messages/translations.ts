// Room: components. Languages that are not at hand: asked for when an element speaks one, group by group.
import type { Catalogue, Language } from './catalogue.ts'

/** Asks for what one element says in one language, all of it at once. */
export type Load = () => readonly Promise<Groups>[]

/** For each language beside English, which comes with the element. */
export type Translations = Readonly<Record<Exclude<Language, 'en'>, Load>>

type Groups = Partial<Catalogue>

const loaded = new Map<Load, Groups | Promise<void>>()

/** What did not arrive has no groups, so that its readers read English. */
const missing: Groups = {}

/**
 * The groups if they are at hand, else `undefined` while they load.
 * @param onLoad told when they are there, or with `false` that they will not come
 */
export function translationAtHand(
  load: Load,
  onLoad: (arrived: boolean) => void,
): Groups | undefined {
  const held = loaded.get(load)
  if (held && !(held instanceof Promise)) return held
  const keep = (groups: Groups) => void loaded.set(load, groups)
  const loading =
    held ??
    Promise.all(load()).then(
      (groups) => keep(groups.reduce((all, each) => ({ ...all, ...each }))),
      () => keep(missing),
    )
  loaded.set(load, loading)
  void loading.then(() => onLoad(loaded.get(load) !== missing))
  return undefined
}

/** Another element came, or the same one again: what did not arrive is asked for once more. */
export function tryMissingAgain(): void {
  for (const [load, held] of loaded) if (held === missing) loaded.delete(load)
}
