// @vitest-environment happy-dom
import { configureBilling } from '@emqx/billing-elements'
import { createBillingMock } from '@emqx/billing-elements/mock'
import '@emqx/billing-elements/define'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { BillingPage } from './pages'

const patient = { timeout: 60_000 }

it(
  'shows how the account pays',
  async () => {
    const mock = createBillingMock({ scenario: 'credit-card' })
    configureBilling({ apiBase: '/api/v1/billing', fetch: mock.fetch })
    const root = document.body.appendChild(document.createElement('div'))
    const app = createRoot(root)
    app.render(<BillingPage onAction={() => undefined} />)
    await vi.waitFor(() => {
      const field = root.querySelector('emqx-billing-payment-method')
      expect(field?.shadowRoot?.textContent).toContain('ending in')
    }, patient)
    app.unmount()
  },
  patient.timeout,
)
