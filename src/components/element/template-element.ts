// Room: components. An element that is drawn from a template: our base with what LitElement adds to Lit's.
import type { PropertyValues } from '@lit/reactive-element'
import { render, type RenderOptions } from 'lit/html.js'
import { remedyContext, type RemedyContext } from '../words/remedies.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import { BillingElement } from './billing-element.ts'

/** Elements that may have nothing to draw stand on BillingElement and pay for no templates. */
export abstract class TemplateElement extends BillingElement {
  readonly #options: RenderOptions = { host: this }

  protected abstract render(): unknown

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot()
    // Styles of engines without constructed sheets come last.
    this.#options.renderBefore ??= root.firstChild
    return root
  }

  /** Changes that rendering makes do not cause another one. */
  protected override update(changed: PropertyValues): void {
    const drawn = this.render()
    super.update(changed)
    render(drawn, this.renderRoot, this.#options)
  }

  /** What remedies need to be offered here. */
  protected remediesFrom(
    texts: Pick<Catalogue, 'actions' | 'common'>,
    about: Pick<RemedyContext, 'code' | 'correlationId'> = {},
  ): RemedyContext {
    const desk = {
      config: this.config,
      safeUrl: (url: string | undefined) => this.safeUrl(url),
      onAction: (kind: string, url?: string) => this.announceAction(kind, url),
    }
    return remedyContext(desk, texts, about)
  }
}
