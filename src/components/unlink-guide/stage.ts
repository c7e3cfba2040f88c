// Room: components. How far the story of the link has come, by the server's clock.
import { keepsOverdue, sparesAll, type Dates, type Outlook } from './outlook.ts'
import type { Scene } from './scene.ts'

/** `deleting`: the date has passed and the server has not said that it is done. */
export type Stage = Scene['name'] | 'deleting' | 'deleted'

export function stageOf(scene: Scene, outlook: Outlook, dates: Dates, now: number): Stage {
  if (scene.name !== 'canceled' || typeof outlook !== 'object') return scene.name
  if (dates.deleteAt === undefined || now < dates.deleteAt || sparesAll(outlook)) return scene.name
  return keepsOverdue(outlook, now) ? 'deleting' : 'deleted'
}

/** The moment that a countdown runs to, as long as it lies ahead. */
export function countsTo(
  scene: Scene,
  outlook: Outlook,
  dates: Dates,
  now: number,
): number | undefined {
  if (sparesAll(outlook)) return undefined
  if (scene.name === 'canceling') return ahead(dates.stopAt, now)
  return scene.name === 'canceled' ? ahead(dates.deleteAt, now) : undefined
}

function ahead(moment: number | undefined, now: number): number | undefined {
  return moment !== undefined && moment > now ? moment : undefined
}
