// Room: components. What the Payment Method field says: English at hand, other languages when they are spoken.
import { actions } from '../messages/en/actions.ts'
import { common } from '../messages/en/common.ts'
import { method } from '../messages/en/method.ts'

export const fieldWords = {
  english: { actions, common, method },
  translations: {
    zh: () => [
      import('../messages/zh/actions.ts'),
      import('../messages/zh/common.ts'),
      import('../messages/zh/method.ts'),
    ],
    ja: () => [
      import('../messages/ja/actions.ts'),
      import('../messages/ja/common.ts'),
      import('../messages/ja/method.ts'),
    ],
  },
}
