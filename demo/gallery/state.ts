// Room: demo. What one state of the gallery is made of.
import type { BillingMock, ScenarioName } from '../../src/api/mock/index.ts'
import type { CannedAnswer } from './canned.ts'

export const elementNames = [
  'subscribe-link',
  'link-status',
  'payment-method',
  'unlink-guide',
] as const
export type ElementName = (typeof elementNames)[number]

export interface GalleryState {
  element: ElementName
  /** Unique among the states of its element; part of its address. */
  state: string
  title: string
  /** Default `happy`. */
  scenario?: ScenarioName
  attributes?: Readonly<Record<string, string>>
  /** Light-DOM content, as a host would write it: an anchor with this text. */
  anchor?: string
  /** `false` leaves out `configureBilling`, as a host that forgot it. */
  configured?: false
  /** Added to the page's query before the element is made, such as `marketplace=aws`. */
  query?: string
  /** Answers that no scenario gives, by method and path below the API base. */
  canned?: Readonly<Record<string, CannedAnswer>>
  /** Brings the mock where it has to be before the element asks. */
  arrange?(mock: BillingMock): Promise<void> | void
  /** Brings the mounted element from its first picture to the one that is meant. */
  after?(element: HTMLElement, mock: BillingMock): Promise<void> | void
}
