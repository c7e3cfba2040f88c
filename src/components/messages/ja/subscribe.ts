// Room: components. The words of the subscribe link, in Japanese.
import type { Catalogue } from '../catalogue.ts'

export const subscribe: Catalogue['subscribe'] = {
  label: 'または AWS Marketplace でサブスクライブ',
  opensInNewTab: '新しいタブで開きます',
}
