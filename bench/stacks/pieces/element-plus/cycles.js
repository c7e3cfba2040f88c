// Room: bench. Piece C, put up and taken down.
import '../shared/page.css'
import { createApp } from 'vue'
import { cycleIsland } from '../shared/islands.js'
import PaymentField from './PaymentField.vue'

cycleIsland((island) => {
  const app = createApp(PaymentField)
  app.mount(island)
  return () => app.unmount()
})
