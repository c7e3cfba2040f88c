// Room: components. What every view of the guide is given.
import type { Texts } from '../messages/catalogue.ts'
import type * as en from '../messages/en.ts'
import type { RemedyContext } from '../words/remedies.ts'
import type { HeadingLevel } from './heading.ts'

export type UnlinkTexts = Texts<typeof en.unlink>
export type CommonTexts = Texts<typeof en.common>

export interface GuideContext {
  readonly texts: UnlinkTexts
  readonly common: CommonTexts
  readonly remedies: RemedyContext
  /** BCP 47, of the texts. */
  readonly locale: string
  readonly level: HeadingLevel
  /** Epoch ms by the server's clock. */
  readonly now: number
  readonly productName: string
  readonly onRetry: () => void
}
