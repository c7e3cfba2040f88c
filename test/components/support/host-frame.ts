// Test support: a host page in a frame of its own, from outside.
import { until } from '../../support/quick-time.ts'
import type { HostPage } from './host-page.ts'

export class HostFrame {
  readonly #frame = document.createElement('iframe')

  /** @param policy what the page's own policy says of Trusted Types: for one copy of Lit, for several, nothing */
  async open(policy: 'one-lit' | 'several-lits' | 'plain' = 'one-lit'): Promise<void> {
    const page = policy === 'one-lit' ? 'host-page' : `host-page-${policy}`
    this.#frame.width = '900'
    this.#frame.height = '700'
    this.#frame.src = `/test/components/support/${page}.html`
    document.body.append(this.#frame)
    await until(() => 'page' in this.window, 'the host page', 20_000)
  }

  get window(): Window & typeof globalThis {
    return this.#frame.contentWindow as Window & typeof globalThis
  }

  get page(): HostPage {
    return (this.window as unknown as { page: HostPage }).page
  }

  element(tag: string): Element | null {
    return this.window.document.body.querySelector(`emqx-billing-${tag}`)
  }

  textOf(tag: string): string {
    return (this.element(tag)?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()
  }

  close(): void {
    this.#frame.remove()
  }
}
