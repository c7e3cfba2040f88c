// Room: bench. Piece C on a page, as often as it wants.
import '../shared/page.css'
import { createApp, h } from 'vue'
import { app, count } from '../shared/islands.js'
import PaymentField from './PaymentField.vue'

createApp({
  render: () => Array.from({ length: count }, (_, key) => h(PaymentField, { key })),
}).mount(app)
