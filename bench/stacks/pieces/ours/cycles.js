// Room: bench. Piece C, put up and taken down.
import { configureBilling } from '@emqx/billing-elements'
import '@emqx/billing-elements/define/payment-method'
import { cycleElement } from '../shared/cycle-element.js'

configureBilling({ apiBase: '/api/v1/billing' })
cycleElement('emqx-billing-payment-method')
