// Room: components. What the guide shows: one scene for everything that a session can say.
import type { Link } from '../../api/contract/index.ts'
import { isSignedOut, settled, type Snapshot, type Trouble } from '../../api/session/index.ts'

export type Scene =
  | { readonly name: 'unconfigured' }
  | { readonly name: 'loading' }
  | { readonly name: 'signed-out' }
  /** Nothing is known, because the first question could not be answered. */
  | { readonly name: 'error'; readonly trouble: Trouble }
  | { readonly name: 'empty' }
  | { readonly name: 'pending' }
  | { readonly name: 'unknown'; readonly link: Link }
  | LinkScene

/** Scenes in which there is a cancellation to show, before, while or after. */
export interface LinkScene {
  readonly name: 'active' | 'canceling' | 'canceled'
  readonly link: Link
}

export function sceneOf(snapshot: Snapshot | undefined): Scene {
  if (!snapshot) return { name: 'unconfigured' }
  const { state } = snapshot
  const known = settled(state)
  if (isSignedOut(known)) return { name: 'signed-out' }
  // A failed or waiting registration says nothing about the link that the account already has.
  if (known.link) return ofLink(known.link)
  if (known.name === 'submitting') return { name: 'pending' }
  if (known.name !== 'idle' || known.checked) return { name: 'empty' }
  return state.name === 'interrupted'
    ? { name: 'error', trouble: state.trouble }
    : { name: 'loading' }
}

function ofLink(link: Link): Scene {
  // The steps are AWS's: another marketplace's subscription is not ended by them.
  if (link.provider !== 'aws') return { name: 'unknown', link }
  switch (link.state) {
    case 'active':
    case 'canceling':
    case 'canceled':
    case 'unknown':
      return { name: link.state, link }
    case 'pending':
      return { name: 'pending' }
    case 'failed':
      return { name: 'empty' }
    default:
      return link.state satisfies never
  }
}

/** Whether there is something to tell about deployments. */
export function isLinkScene(scene: Scene): scene is LinkScene {
  return scene.name === 'active' || scene.name === 'canceling' || scene.name === 'canceled'
}

/** What keeps the page from being up to date, if anything does. */
export function troubleOf(snapshot: Snapshot | undefined, scene: Scene): Trouble | undefined {
  if (!snapshot) return undefined
  if (snapshot.state.name === 'interrupted') return snapshot.state.trouble
  const { impact } = snapshot
  return isLinkScene(scene) && 'trouble' in impact ? impact.trouble : undefined
}
