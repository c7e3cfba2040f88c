// Room: components. What the unlink guide says: English at hand, other languages when they are spoken.
import { actions } from '../messages/en/actions.ts'
import { common } from '../messages/en/common.ts'
import { unlink } from '../messages/en/unlink.ts'

import { guideTranslations } from './translations.ts'

export const guideWords = {
  english: { actions, common, unlink },
  translations: guideTranslations,
}
