// Test support: a host page in a frame. Its hostility comes first, then our modules, then the tags.
import { hostilities, type Hostility } from './hostilities.ts'

export interface HostPage {
  /** What nobody caught, and what was said aloud. */
  readonly problems: string[]
  /** Loads our modules and puts all four elements on the page. */
  play(hostility: Hostility, apiBase: string, ask?: typeof fetch): Promise<void>
  /** Loads a copy of Lit that is not ours, as the host's own bundle brings one. */
  loadAnotherLit(): Promise<void>
}

const problems: string[] = []
addEventListener('error', ({ message }) => problems.push(`error: ${message}`))
addEventListener('unhandledrejection', ({ reason }) =>
  problems.push(`rejection: ${String(reason)}`),
)
addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
  problems.push(`policy: ${effectiveDirective} ${sample}`),
)
Object.assign(console, {
  error: (...words: unknown[]) => problems.push(`console.error: ${words.map(String).join(' ')}`),
})
// The development build of Lit says so; a host's own console is not the matter here.
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) })

const tags = ['link-status', 'payment-method', 'unlink-guide', 'subscribe-link']

const page: HostPage = {
  problems,
  async play(hostility, apiBase, ask) {
    hostilities[hostility]()
    const { configureBilling } = await import('../../../src/index.ts')
    await import('../../../src/define.ts')
    configureBilling({
      apiBase,
      fetch: ask,
      allowedOrigins: URL.canParse(apiBase) ? [new URL(apiBase).origin] : [],
      listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-test',
      ticketUrl: 'https://support.example.com/new',
    })
    for (const tag of tags) {
      const element = document.createElement(`emqx-billing-${tag}`)
      if (tag === 'subscribe-link') element.setAttribute('precheck', '')
      document.body.append(element)
    }
  },
  async loadAnotherLit() {
    // By its file, because by its name it would be the copy that ours are made with.
    await import('../../../node_modules/lit-html/lit-html.js')
  },
}
Object.assign(globalThis, { page })

/** In a frame of another site nobody can look in, so the page plays by itself and tells. */
async function playAlone(): Promise<void> {
  const { createBillingMock } = await import('../../../src/api/mock/index.ts')
  const [apiBase, scenario] = ['/api/v1/billing', 'already-linked-same'] as const
  const mock = createBillingMock({ apiBase, scenario, origin: location.origin })
  await page.play('nothing at all', apiBase, mock.fetch)
  setInterval(() => {
    const field = document.querySelector('emqx-billing-payment-method')
    const text = field?.shadowRoot?.textContent ?? ''
    parent.postMessage({ text, problems }, '*')
  }, 100)
}
if (location.search === '?alone') void playAlone()
