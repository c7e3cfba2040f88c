import { configureBilling } from '@emqx/billing-elements'
import '@emqx/billing-elements/define'
import '@emqx/billing-elements/styles.css'
import { mount } from 'svelte'
import App from './App.svelte'

configureBilling({
  apiBase: '/api/v1/billing',
  listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-example',
  signInUrl: '/login',
  ticketUrl: '/tickets/new',
})

mount(App, { target: document.getElementById('app')! })
