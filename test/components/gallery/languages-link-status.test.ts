// The gallery: the states of the linking status, in every language.
import { linkStatusStates } from '../../../demo/gallery/link-status-states.ts'
import { testLanguages } from './support/languages.ts'

testLanguages(linkStatusStates)
