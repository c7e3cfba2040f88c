// Room: components. The words of the subscribe link, in simplified Chinese.
import type { Catalogue } from '../catalogue.ts'

export const subscribe: Catalogue['subscribe'] = {
  label: '或在 AWS Marketplace 上订阅',
  opensInNewTab: '在新标签页中打开',
}
