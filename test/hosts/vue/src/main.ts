import { configureBilling } from '@emqx/billing-elements'
import '@emqx/billing-elements/define'
import '@emqx/billing-elements/styles.css'
import ElementPlus from 'element-plus'
import 'element-plus/dist/index.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'

configureBilling({
  apiBase: '/api/v1/billing',
  listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-example',
  signInUrl: '/login',
  ticketUrl: '/tickets/new',
})

createApp(App).use(router).use(ElementPlus).mount('#app')
