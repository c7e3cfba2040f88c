// Room: bench. Piece A on a page.
import '../shared/page.css'
import { createRoot } from 'react-dom/client'
import { app } from '../shared/islands.js'
import { LoginLink } from './LoginLink.jsx'

createRoot(app).render(<LoginLink />)
