// The gallery: every failure of linking, in every language.
import { linkStatusFailures } from '../../../demo/gallery/link-status-failures.ts'
import { testLanguages } from './support/languages.ts'

testLanguages(linkStatusFailures)
