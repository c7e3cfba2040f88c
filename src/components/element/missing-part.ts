// Room: components. In place of a part of the page that did not arrive: a calm word and another try.
// Drawn without templates and in every language at hand, because these may be what is missing.
import { languageFor, overlay, type Catalogue, type Language } from '../messages/catalogue.ts'
import { missing as en } from '../messages/en/missing.ts'
import { missing as ja } from '../messages/ja/missing.ts'
import { missing as zh } from '../messages/zh/missing.ts'
import { currentConfig } from '../page/config.ts'

const texts: Readonly<Record<Language, Catalogue['missing']>> = { en, ja, zh }

/** @param locale BCP 47 */
export function missingTexts(locale: string): Catalogue['missing'] {
  const language = languageFor(locale)
  return overlay<Catalogue['missing']>(
    texts[language],
    currentConfig().messages?.[language]?.missing,
  )
}

interface Ways {
  /** Above the page, because the element takes no room in it. */
  readonly floats?: boolean
  readonly onRetry: () => void
  /** Browsers remember that a module did not come: then only a new page helps. Asks the host. */
  readonly mayReload: () => boolean
}

export class MissingPart {
  readonly #note = document.createElement('section')
  readonly #words = document.createElement('span')
  readonly #button = document.createElement('button')
  #failures = 0
  #failed = false

  constructor({ floats = false, onRetry, mayReload }: Ways) {
    this.#note.className = 'missing'
    this.#note.setAttribute('part', 'missing')
    this.#note.setAttribute('role', 'status')
    if (floats) this.#note.setAttribute('popover', 'manual')
    this.#button.type = 'button'
    this.#button.addEventListener('click', () => {
      if (this.#failures < 2) onRetry()
      else if (mayReload()) location.reload()
    })
    this.#note.append(this.#words, this.#button)
  }

  /** It did not arrive, and was not asked for again since. */
  get failed(): boolean {
    return this.#failed
  }

  fail(): void {
    this.#failures += 1
    this.#failed = true
  }

  /** It is asked for again, or not needed any more. */
  hide(): void {
    this.#failed = false
    this.#note.remove()
  }

  /** @param locale BCP 47 */
  show(place: Element | DocumentFragment, locale: string): void {
    const said = missingTexts(locale)
    this.#words.textContent = said.lead
    this.#button.textContent = this.#failures < 2 ? said.retry : said.reload
    if (this.#note.parentNode === place) return
    place.append(this.#note)
    // Older engines get a fixed box.
    if (this.#note.hasAttribute('popover')) this.#note.showPopover?.()
  }
}
