// Room: bench. Piece B on a page.
import '../shared/page.css'
import { render } from 'preact'
import { app } from '../shared/islands.js'
import { StatusModal } from './StatusModal.jsx'

render(<StatusModal />, app)
