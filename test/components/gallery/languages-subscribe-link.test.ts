// The gallery: the subscribe link, in every language.
import { subscribeLinkStates } from '../../../demo/gallery/subscribe-link-states.ts'
import { testLanguages } from './support/languages.ts'

testLanguages(subscribeLinkStates)
