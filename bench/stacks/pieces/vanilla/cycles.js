// Room: bench. Piece C, put up and taken down.
import './field.js'
import { cycleElement } from '../shared/cycle-element.js'

cycleElement('bench-payment-field')
