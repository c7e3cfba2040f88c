// Chaos on the page: the walks over the elements are put to the test by a planted bug.
import { isCaught } from './support/planted.ts'

isCaught('said-again')
