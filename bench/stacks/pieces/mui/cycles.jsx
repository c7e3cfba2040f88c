// Room: bench. Piece C, put up and taken down.
import '../shared/page.css'
import { createRoot } from 'react-dom/client'
import { cycleIsland } from '../shared/islands.js'
import { PaymentField } from './PaymentField.jsx'

cycleIsland((island) => {
  const root = createRoot(island)
  root.render(<PaymentField />)
  return () => root.unmount()
})
