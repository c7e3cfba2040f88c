import { provideZonelessChangeDetection } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import { provideRouter } from '@angular/router'
import { configureBilling } from '@emqx/billing-elements'
import '@emqx/billing-elements/define'
import { App } from './app'
import { BillingPage, ConsolePage, LoginPage } from './pages'

configureBilling({
  apiBase: '/api/v1/billing',
  listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-example',
  signInUrl: '/login',
  ticketUrl: '/tickets/new',
})

await bootstrapApplication(App, {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter([
      { path: 'login', component: LoginPage },
      { path: 'billing', component: BillingPage },
      { path: 'console', component: ConsolePage },
    ]),
  ],
})
