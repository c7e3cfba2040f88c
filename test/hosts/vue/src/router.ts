import { createRouter, createWebHistory } from 'vue-router'
import BillingPage from './pages/BillingPage.vue'
import ConsolePage from './pages/ConsolePage.vue'
import LoginPage from './pages/LoginPage.vue'
import TicketPage from './pages/TicketPage.vue'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/console' },
    { path: '/login', component: LoginPage },
    { path: '/console', component: ConsolePage },
    { path: '/billing', component: BillingPage },
    { path: '/tickets/new', component: TicketPage },
  ],
})
