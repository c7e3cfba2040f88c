// Room: components. What the subscribe link says: English at hand, other languages when they are spoken.
import { subscribe } from '../messages/en/subscribe.ts'

export const linkWords = {
  english: { subscribe },
  translations: {
    zh: () => [import('../messages/zh/subscribe.ts')],
    ja: () => [import('../messages/ja/subscribe.ts')],
  },
}
