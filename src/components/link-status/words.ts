// Room: components. What modal and pop-up say: English at hand, other languages when they are spoken.
import { actions } from '../messages/en/actions.ts'
import { common } from '../messages/en/common.ts'
import { status } from '../messages/en/status.ts'

import { statusTranslations } from './translations.ts'

export const statusWords = {
  english: { actions, common, status },
  translations: statusTranslations,
}
