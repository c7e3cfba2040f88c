// Room: bench. Piece B on a page.
import '../shared/page.css'
import { createRoot } from 'react-dom/client'
import { app } from '../shared/islands.js'
import { StatusModal } from './StatusModal.jsx'

createRoot(app).render(<StatusModal />)
