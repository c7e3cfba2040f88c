// Room: demo. Every state of every element, in one table for eyes, screenshots and accessibility tests.
import { linkStatusFailures } from './link-status-failures.ts'
import { linkStatusStates } from './link-status-states.ts'
import { paymentMethodStates } from './payment-method-states.ts'
import type { GalleryState } from './state.ts'
import { subscribeLinkStates } from './subscribe-link-states.ts'
import { unlinkGuideStates } from './unlink-guide-states.ts'

export { elementNames } from './state.ts'
export type { ElementName, GalleryState } from './state.ts'

export const galleryStates: readonly GalleryState[] = [
  ...subscribeLinkStates,
  ...linkStatusStates,
  ...linkStatusFailures,
  ...paymentMethodStates,
  ...unlinkGuideStates,
]
