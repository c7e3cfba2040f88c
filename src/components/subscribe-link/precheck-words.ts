// Room: components. What the pre-check says: English at hand, other languages when they are spoken.
import { actions } from '../messages/en/actions.ts'
import { common } from '../messages/en/common.ts'
import { failures } from '../messages/en/failures.ts'
import { precheck } from '../messages/en/precheck.ts'

export const precheckWords = {
  english: { actions, common, failures, precheck },
  translations: {
    zh: () => [
      import('../messages/zh/actions.ts'),
      import('../messages/zh/common.ts'),
      import('../messages/zh/failures.ts'),
      import('../messages/zh/precheck.ts'),
    ],
    ja: () => [
      import('../messages/ja/actions.ts'),
      import('../messages/ja/common.ts'),
      import('../messages/ja/failures.ts'),
      import('../messages/ja/precheck.ts'),
    ],
  },
}
