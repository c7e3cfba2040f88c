// Room: bench. Piece A on a page.
import '../shared/page.css'
import { render } from 'preact'
import { app } from '../shared/islands.js'
import { LoginLink } from './LoginLink.jsx'

render(<LoginLink />, app)
