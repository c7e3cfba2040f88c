// The gallery: the unlink guide, in every language.
import { unlinkGuideStates } from '../../../demo/gallery/unlink-guide-states.ts'
import { testLanguages } from './support/languages.ts'

testLanguages(unlinkGuideStates)
