// Room: components. What there is to say where linking does not go well: causes, remedies, details for
// support. Asked for together with the answer that may need it; most customers never do.
import type { ReactiveControllerHost } from '@lit/reactive-element'
import type { TemplateResult } from 'lit/html.js'
import { failures } from '../messages/en/failures.ts'
import { Copying, type CopyOutcome } from './copying.ts'
// Statically, so that bundlers keep what both are made of in the display's file: no third one to wait for.
import { supportCase, type Story } from './display.ts'
import { failedView } from './failed-view.ts'
import { supportDetails, supportText } from './support-details.ts'
import { helpTranslations } from './translations.ts'
import type { StatusTexts, View } from './view.ts'

export { failedView }

export const helpWords = { english: { failures }, translations: helpTranslations }

export class Help {
  readonly #copying: Copying

  constructor(host: ReactiveControllerHost) {
    this.#copying = new Copying(host)
  }

  /** What became of the last copying. */
  get outcome(): CopyOutcome | undefined {
    return this.#copying.outcome
  }

  /** Another story begins. */
  forget(): void {
    this.#copying.forget()
  }

  details(view: View, story: Story, texts: StatusTexts): TemplateResult | undefined {
    const about = supportCase(view, story)
    return (
      about &&
      supportDetails(about, texts, story.locale, {
        outcome: this.outcome,
        onCopy: () => this.#copying.copy(supportText(about)),
      })
    )
  }
}
