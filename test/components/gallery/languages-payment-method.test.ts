// The gallery: the payment method field, in every language.
import { paymentMethodStates } from '../../../demo/gallery/payment-method-states.ts'
import { testLanguages } from './support/languages.ts'

testLanguages(paymentMethodStates)
