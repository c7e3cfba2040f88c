// Test support: once all is well, every element shows what the backend says, and nothing else.
import { Eligibility, Link, PaymentMethod, read } from '../../../../src/api/contract/index.ts'
import { until } from '../../../support/quick-time.ts'
import { claimsOf, statesOf, subjectOf, textsAt } from './claims.ts'
import { written } from './commands.ts'
import { setHidden, setOnline, type Ground } from './ground.ts'
import { namesOf } from './untrue.ts'

/** What the backend says to whoever asks now. */
interface Truth {
  readonly isSignedIn: boolean
  readonly link: Link | undefined
  readonly method: PaymentMethod | undefined
  readonly eligibility: Eligibility | undefined
}

/** Faults stop, the network is back, and everybody looks. */
export async function makeWell(ground: Ground): Promise<void> {
  setHidden(false)
  setOnline(true)
  document.documentElement.lang = 'en'
  for (const element of ground.elements) {
    for (const name of written) element.removeAttribute(name)
  }
  await ground.spendFaults()
  ground.note('all is well')
  lookAround(ground)
}

function lookAround(ground: Ground): void {
  globalThis.dispatchEvent(new Event('focus'))
  if (ground.channels.size > 0) ground.refresh()
}

/** @throws Error with what an element does not show */
export async function comesTrue(ground: Ground): Promise<void> {
  try {
    await showsTheTruth(ground, 400)
  } catch {
    // What was under way when he looked may still have been refused, and is asked again only rarely.
    lookAround(ground)
    await showsTheTruth(ground, 4_000)
  }
}

async function showsTheTruth(ground: Ground, ms: number): Promise<void> {
  for (const element of ground.elements) {
    let wrong: string | undefined = 'anything'
    // AWS may answer meanwhile, so the backend is asked again as well.
    const look = async () => {
      wrong = differs(element, await truthOf(ground))
    }
    await look()
    await until(
      () => {
        void look()
        return wrong === undefined
      },
      () => `${element.localName} shows the truth: ${wrong}`,
      ms,
    )
  }
}

async function truthOf({ mock, apiBase }: Ground): Promise<Truth> {
  const ask = async (path: string) => {
    const answer = await mock.fetch(`${apiBase}${path}`)
    return answer.status === 200 ? ((await answer.json()) as unknown) : undefined
  }
  const method = read(PaymentMethod, await ask('/payment-method'))
  return {
    isSignedIn: method !== undefined,
    link: read(Link, await ask('/marketplace/link')),
    method,
    eligibility: read(Eligibility, await ask('/marketplace/eligibility')),
  }
}

function differs(element: HTMLElement, truth: Truth): string | undefined {
  switch (subjectOf(element)) {
    case 'link':
      return linkDiffers(element, truth)
    case 'guide':
      return guideDiffers(element, truth)
    case 'method':
      return methodDiffers(element, truth)
    case 'eligibility':
      return eligibilityDiffers(element, truth)
  }
}

const ofLinks = /^(pending|active|canceling|canceled|unknown)$/

/** A registration that waits for him, or what became of it, may stand before the link. */
function linkDiffers(element: HTMLElement, { isSignedIn, link }: Truth): string | undefined {
  const [state] = statesOf(element)
  if (!isSignedIn) {
    return state === undefined || /^(signed-out|failed)$/.test(state)
      ? undefined
      : `${state} for nobody`
  }
  const isOfLink = state === undefined || ofLinks.test(state)
  const wanted = link?.state === 'failed' ? undefined : link?.state
  if (state === 'signed-out' || state === 'submitting' || (isOfLink && state !== wanted)) {
    return `${state} instead of ${wanted}`
  }
  return undefined
}

function guideDiffers(element: HTMLElement, { isSignedIn, link }: Truth): string | undefined {
  const states = statesOf(element)
  const ofLink = link && link.state !== 'failed' ? link.state : 'empty'
  const wanted = isSignedIn ? ofLink : 'signed-out'
  const isRight = states.length === 1 && states[0] === wanted
  return isRight ? undefined : `${states.join() || 'nothing'} instead of ${wanted}`
}

function methodDiffers(element: HTMLElement, { method }: Truth): string | undefined {
  const [shown] = textsAt(element, '[part=value] bdi')
  const claims = claimsOf(element).map(({ says }) => says)
  if (!method) return claims.includes('signed-out') ? undefined : `“${shown}” for nobody`
  const [wanted] = namesOf(method)
  return shown === wanted ? undefined : `“${shown}” instead of “${wanted}”`
}

function eligibilityDiffers(element: HTMLElement, truth: Truth): string | undefined {
  const claims = claimsOf(element).map(({ says }) => says)
  const ofAccount = truth.eligibility?.eligible ? 'eligible' : 'blocked'
  const wanted = truth.isSignedIn ? ofAccount : 'signed-out'
  return claims.includes(wanted) ? undefined : `${claims.join()} instead of ${wanted}`
}
