// Room: bench. Piece C, put up and taken down.
import '../shared/page.css'
import { render } from 'preact'
import { cycleIsland } from '../shared/islands.js'
import { PaymentField } from './PaymentField.jsx'

cycleIsland((island) => {
  render(<PaymentField />, island)
  return () => render(null, island)
})
