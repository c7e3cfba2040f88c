// @vitest-environment happy-dom
import { configureBilling } from '@emqx/billing-elements'
import { createBillingMock } from '@emqx/billing-elements/mock'
import '@emqx/billing-elements/define'
import { expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import BillingPage from './pages/BillingPage.vue'

const patient = { timeout: 60_000 }

it(
  'shows how the account pays',
  async () => {
    const mock = createBillingMock({ scenario: 'credit-card' })
    configureBilling({ apiBase: '/api/v1/billing', fetch: mock.fetch })
    const root = document.body.appendChild(document.createElement('div'))
    const app = createApp(BillingPage)
    app.mount(root)
    const field = root.querySelector('emqx-billing-payment-method')
    await vi.waitFor(() => expect(field?.shadowRoot?.textContent).toContain('ending in'), patient)
    app.unmount()
  },
  patient.timeout,
)
