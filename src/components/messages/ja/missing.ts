// Room: components. What is said in place of a part that did not arrive, in Japanese.
import type { Catalogue } from '../catalogue.ts'

export const missing: Catalogue['missing'] = {
  lead: 'ページの一部を読み込めませんでした。',
  retry: '再試行',
  reload: 'ページを再読み込み',
}
