// Room: check. A walk past every call in every state that can be reached, for the rules that only look on.
import { Blocked, NotApplicable } from './expectation.ts'
import type { Hooks } from './hooks.ts'
import type { Scene } from './scene.ts'
import { NoAnswer } from './wire.ts'
import type { Visitor } from './visitor.ts'

async function readAll(visitor: Visitor): Promise<void> {
  await visitor.ask('getPaymentMethod')
  await visitor.ask('getEligibility')
  await visitor.ask('getRegistration')
  await visitor.ask('getLink')
  await visitor.ask('getCancellationImpact')
}

type Stretch = (scene: Scene) => Promise<void>

const signedOut: Stretch = async (scene) => {
  const visitor = scene.stranger()
  await readAll(visitor)
  await visitor.post({})
  await visitor.ask('releaseRegistration')
}

const signedIn: Stretch = async (scene) => {
  const visitor = await scene.somebody()
  await readAll(visitor)
  await visitor.ask('createLink', { body: { registrationId: 'check-no-such-registration' } })
  await visitor.ask('recheckLink', { id: 'check-no-such-link' })
}

const refusedClaim: Stretch = async (scene) => {
  const { visitor, registrationId } = await scene.landed('credit_card')
  await readAll(visitor)
  await visitor.ask('createLink', { body: { registrationId } })
}

const wholeLife: Stretch = async (scene) => {
  const linked = await scene.pending('with_deployments')
  await readAll(linked.visitor)
  for (const [event, state] of [
    ['confirm', 'active'],
    ['cancel', 'canceling'],
    ['close', 'canceled'],
  ] as const) {
    await scene.happens(linked, event, state)
    await readAll(linked.visitor)
  }
}

const failure: Stretch = async (scene) => {
  const { visitor, linkId } = await scene.failed()
  await readAll(visitor)
  await visitor.ask('recheckLink', { id: linkId })
}

const busy: Stretch = async (scene) => {
  const visitor = await scene.somebody()
  await scene.fault('rate_limited')
  await visitor.ask('getLink')
}

const stretches: readonly (readonly [Stretch, ...(keyof Hooks)[]])[] = [
  [signedOut],
  [signedIn],
  [refusedClaim, 'customer', 'subscribe'],
  [wholeLife, 'customer', 'subscribe', 'aws'],
  [failure, 'customer', 'subscribe', 'aws'],
  [busy, 'customer', 'fault'],
]

/** Goes as far as the server lets it; what stops it is for the rules to name. */
export async function tour(scene: Scene, hooks: Hooks): Promise<void> {
  for (const [stretch, ...needed] of stretches) {
    if (needed.some((name) => hooks[name] === undefined)) continue
    try {
      await stretch(scene)
    } catch (error) {
      const expected = [Blocked, NotApplicable, NoAnswer].some((kind) => error instanceof kind)
      if (!expected) throw error
    }
  }
}
