// Room: bench. Piece C on a page, as often as it wants.
import '../shared/page.css'
import { render } from 'preact'
import { app, count } from '../shared/islands.js'
import { PaymentField } from './PaymentField.jsx'

const fields = Array.from({ length: count }, (_, key) => <PaymentField key={key} />)
render(fields, app)
