// Room: components. What cancelling does, or did, to one deployment, in words.
import type { CancellationImpact, DeploymentImpact } from '../../api/contract/index.ts'
import { formatDays } from '../words/format.ts'
import type { IconName } from '../look/icons.ts'
import { fill, fillRich } from '../messages/fill.ts'
import type { GuideContext } from './context.ts'
import { moment } from './moment.ts'

type Words = ReturnType<typeof fillRich> | string

export interface Outcome {
  readonly tone: 'stops' | 'runs' | 'stopped' | 'deleted' | 'unknown'
  readonly icon: IconName
  readonly first: Words
  readonly next?: Words | undefined
}

type Context = Pick<GuideContext, 'texts' | 'locale' | 'now'>

export function outcomeOf(
  deployment: DeploymentImpact,
  impact: Pick<CancellationImpact, 'phase' | 'graceDays'>,
  context: Context,
): Outcome {
  const { texts, locale } = context
  const days = formatDays(impact.graceDays, locale)
  switch (deployment.outcome) {
    case 'stops':
      return impact.phase === 'preview'
        ? {
            tone: 'stops',
            icon: 'warning',
            first: texts.willStop,
            next: fill(texts.willStopThen, { days }),
          }
        : {
            tone: 'stops',
            icon: 'warning',
            first: stopping(deployment, context),
            next: deletion(deployment, days, context),
          }
    case 'keeps_running':
      return { tone: 'runs', icon: 'check', ...running(deployment, context) }
    case 'stopped':
      return {
        tone: 'stopped',
        icon: 'info',
        first: at(deployment.stopAt, texts.stoppedAt, context) ?? texts.alreadyStopped,
        next:
          impact.phase === 'preview' && !deployment.isTrial
            ? deployment.deleteAt && texts.deletedWithOthers
            : deletion(deployment, days, context),
      }
    case 'deleted':
      return {
        tone: 'deleted',
        icon: 'failed',
        first: at(deployment.deleteAt, texts.deletedAt, context) ?? texts.deleted,
      }
    case 'unknown':
      return { tone: 'unknown', icon: 'info', first: texts.outcomeUnknown }
    default:
      return deployment.outcome satisfies never
  }
}

function stopping({ stopAt }: DeploymentImpact, context: Context): Words {
  const past = stopAt === undefined || Date.parse(stopAt) <= context.now
  return (!past && at(stopAt, context.texts.stopsAt, context)) || context.texts.stopsNow
}

function running(
  { trialEndsAt, deleteAt }: DeploymentImpact,
  context: Context,
): Pick<Outcome, 'first' | 'next'> {
  const { texts, now } = context
  if (trialEndsAt === undefined) return { first: texts.keepsRunning }
  const ended = Date.parse(trialEndsAt) <= now
  return {
    first: at(trialEndsAt, ended ? texts.trialEnded : texts.keepsRunningUntil, context) ?? '',
    next: at(deleteAt, texts.willBeDeletedAt, context),
  }
}

function deletion(
  { deleteAt, isTrial }: DeploymentImpact,
  days: string,
  context: Context,
): Words | undefined {
  const { texts, now } = context
  if (deleteAt === undefined) return isTrial ? undefined : fill(texts.deletedWithin, { days })
  if (Date.parse(deleteAt) <= now) return texts.beingDeleted
  return at(deleteAt, texts.willBeDeletedAt, context)
}

function at(iso: string | undefined, text: string, { locale }: Context): Words | undefined {
  return iso === undefined ? undefined : fillRich(text, { date: moment(Date.parse(iso), locale) })
}
