// Room: bench. Piece C, put up and taken down.
import '../shared/page.css'
import { mount, unmount } from 'svelte'
import { cycleIsland } from '../shared/islands.js'
import PaymentField from './PaymentField.svelte'

cycleIsland((target) => {
  const field = mount(PaymentField, { target })
  return () => void unmount(field)
})
