// Room: components. What happened while the customer looked: told once, remembered until the page goes.
import type { Trouble } from '../../api/session/index.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

/** What the status region says. */
export type News = Stage | 'back' | { readonly trouble: Trouble } | undefined

/** The server may take its time with a deletion: asked again after a minute, then ever more rarely. */
const firstPatience = 60_000

export class Chronicle {
  #stage: Stage | undefined
  #canceling: string | undefined
  #back: string | undefined
  #trouble: Trouble | undefined
  #news: News
  #due: number | undefined
  #patience = firstPatience

  get news(): News {
    return this.#news
  }

  /** The customer turned back while this page watched. */
  isBack(linkId: string): boolean {
    return this.#back === linkId
  }

  note(scene: Scene, stage: Stage, trouble: Trouble | undefined): void {
    const turned = this.#follow(scene)
    const before = this.#stage
    this.#stage = stage
    if (turned) this.#news = 'back'
    else if (before !== stage) this.#news = isBeginning(before) ? undefined : stage
    if (trouble && !sameTrouble(trouble, this.#trouble)) this.#news = { trouble }
    else if (!trouble && this.#trouble && typeof this.#news === 'object') this.#news = undefined
    this.#trouble = trouble
  }

  /**
   * @param counting the moment that a countdown runs to
   * @returns whether a moment that was waited for has come, so that the server should be asked
   */
  hasCome(counting: number | undefined, stage: Stage, now: number): boolean {
    const come = this.#due !== undefined && now >= this.#due && counting !== this.#due
    if (stage !== 'deleting') this.#patience = firstPatience
    if (counting !== undefined) this.#due = counting
    else if (stage !== 'deleting') this.#due = undefined
    else if (come || this.#due === undefined) {
      this.#due = now + this.#patience
      this.#patience *= 2
    }
    return come
  }

  /** @returns whether the customer has just turned back */
  #follow(scene: Scene): boolean {
    if (!('link' in scene)) return false
    const { id } = scene.link
    if (scene.name === 'canceling') {
      this.#canceling = id
      this.#back = undefined
      return false
    }
    const turned = scene.name === 'active' && this.#canceling === id
    if (turned) this.#back = id
    this.#canceling = undefined
    return turned
  }
}

/** Coming from here, whatever is shown first is no change. */
function isBeginning(stage: Stage | undefined): boolean {
  return stage === undefined || stage === 'loading' || stage === 'unconfigured'
}

function sameTrouble(one: Trouble, other: Trouble | undefined): boolean {
  return other !== undefined && one.kind === other.kind && one.code === other.code
}
