// Room: components. What is said in place of a part that did not arrive, in simplified Chinese.
import type { Catalogue } from '../catalogue.ts'

export const missing: Catalogue['missing'] = {
  lead: '页面的一部分未能加载。',
  retry: '重试',
  reload: '刷新页面',
}
