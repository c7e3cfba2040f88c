// Room: components. What the server said about the deployments, as far as it fits the link.
import type { CancellationImpact, Link } from '../../api/contract/index.ts'
import type { Resource } from '../../api/session/index.ts'
import type { LinkScene } from './scene.ts'

/** `undefined` as long as it loads, `failed` where it could not be had. */
export type Outlook = CancellationImpact | 'failed' | undefined

const phaseOf = { active: 'preview', canceling: 'canceling', canceled: 'canceled' } as const

function fits(scene: LinkScene, impact: CancellationImpact): boolean {
  return impact.phase === 'unknown' || impact.phase === phaseOf[scene.name]
}

/**
 * The link and its impact are two answers, so one may be newer than the other. A preview beside a
 * cancelled link would be a falsehood: it is left out until an answer comes that fits.
 */
export class OutlookReader {
  #version: number | undefined
  /** An answer from before the link changed, or one that was asked for again: another is on its way. */
  #outdated: CancellationImpact | undefined
  #askedAgain = false

  read(scene: LinkScene, resource: Resource<CancellationImpact>, askAgain: () => void): Outlook {
    const impact = resource.status === 'ready' ? resource.value : undefined
    if (scene.link.version !== this.#version) {
      // A guide that has just come sees both at once, and neither is from before.
      this.#outdated = this.#version === undefined ? undefined : impact
      this.#version = scene.link.version
      this.#askedAgain = false
    }
    if (resource.status === 'failed') return 'failed'
    if (!impact || fits(scene, impact)) return impact
    if ('trouble' in resource) return 'failed'
    if (impact === this.#outdated) return undefined
    if (this.#askedAgain) return 'failed'
    this.#askedAgain = true
    this.#outdated = impact
    askAgain()
    return undefined
  }
}

/** Epoch ms of the stop and of the deletion, as far as anybody said. The link is the authority. */
export interface Dates {
  readonly stopAt: number | undefined
  readonly deleteAt: number | undefined
}

export function datesOf(link: Link, outlook: Outlook): Dates {
  const impact = typeof outlook === 'object' ? outlook : undefined
  return {
    stopAt: moment(link.cancellation?.stopAt ?? impact?.stopAt),
    deleteAt: moment(link.cancellation?.deleteAt ?? impact?.deleteAt),
  }
}

function moment(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Date.parse(iso)
}

/** Whether the server's whole list holds nothing that a cancellation takes away. */
export function sparesAll(outlook: Outlook): boolean {
  if (typeof outlook !== 'object' || outlook.truncated) return false
  return outlook.deployments.every(({ isTrial, outcome }) => isTrial || outcome === 'keeps_running')
}

/** Whether the server still keeps something that was to be deleted by now. */
export function keepsOverdue(outlook: Outlook, now: number): boolean {
  if (typeof outlook !== 'object') return false
  return outlook.deployments.some(
    ({ isTrial, outcome, deleteAt }) =>
      !isTrial && outcome === 'stopped' && (deleteAt === undefined || Date.parse(deleteAt) <= now),
  )
}
