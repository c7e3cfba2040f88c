// Test support: what development tells the console, and a page that has been told nothing yet.
import { render, type TemplateResult } from 'lit'
import { configureBilling } from '../../src/components/page/config.ts'
import { quicken, until } from '../support/quick-time.ts'

export interface Console {
  readonly told: readonly string[]
  /** Waits for a message about this section of the troubleshooting page. */
  hears(section: string): Promise<string>
  end(): void
}

/** Times quicker: what waits for a host that configures late waits less here. */
const quick = 20

export function listenToConsole(): Console {
  const told: string[] = []
  const { warn } = console
  console.warn = (...words: unknown[]) => told.push(words.join(' '))
  const slowDown = quicken(quick)
  Reflect.deleteProperty(globalThis, Symbol.for('emqx-billing-told'))
  const about = (section: string): string | undefined =>
    told.find((text) => text.endsWith(`troubleshooting.md#${section}`))
  return {
    told,
    hears: (section) =>
      until(
        () => about(section),
        () => `a word about ${section} among ${JSON.stringify(told)}`,
        10_000,
      ),
    end() {
      slowDown()
      console.warn = warn
      document.querySelectorAll('[data-test]').forEach((each) => each.remove())
      configureBilling({})
    },
  }
}

/** Puts markup on the page until the end of the test. */
export function put(markup: TemplateResult): HTMLElement {
  const place = document.createElement('div')
  place.dataset['test'] = ''
  document.body.append(place)
  render(markup, place)
  return place
}
