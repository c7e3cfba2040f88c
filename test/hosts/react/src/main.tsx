import { configureBilling } from '@emqx/billing-elements'
// Before the first render: React asks a tag for its properties only once it is defined.
import '@emqx/billing-elements/define'
import '@emqx/billing-elements/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app'

configureBilling({
  apiBase: '/api/v1/billing',
  listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-example',
  signInUrl: '/login',
  ticketUrl: '/tickets/new',
})

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </StrictMode>,
)
