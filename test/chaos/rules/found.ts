// Chaos. Invariants 4, 12, 13 and 18: once all is well, everybody sees the truth, in time, and nothing is left.
import { settled } from '../../../src/api/session/state.ts'
import type { LinkRecord } from '../../../src/api/mock/link.ts'
import type { House } from '../world/house.ts'
import type { Tab } from '../world/tab.ts'
import { Broken } from './verdict.ts'

const second = 1_000
/** The longest healthy gap, and the longest wait for one answer, by the contract. */
const cap = 60 * second
const timeout = 15 * second
/** What is under way may have been spoilt before all was well: held by the server, then late. */
const underWay = 25 * second + timeout
/** One more question of the shared budget every so often. */
const refill = 6 * second
/** A question without a place in the budget waits for so long, and there are so many. */
const patience = 3 * 60 * second
const questions = 5

function problems(tab: Tab, house: House): string[] {
  const { snapshot, needs } = tab
  if (!snapshot) return []
  const found: string[] = []
  const { state, paymentMethod } = snapshot
  const { backend } = house
  const account = backend.customer()
  const truth = backend.linkOf(account.id)
  const is = settled(state)
  if (state.name === 'interrupted') found.push(`is interrupted by ${state.trouble.kind}`)
  if (is.account && is.account.id !== account.id) found.push(`shows ${is.account.id}`)
  if (needs.has('link')) found.push(...linkProblems(is, truth))
  if (is.name === 'submitting') found.push('is still submitting')
  if (needs.has('paymentMethod')) {
    const version = paymentMethod.status === 'ready' ? paymentMethod.value.version : undefined
    if (version !== account.methodVersion) {
      found.push(`has payment method ${version} instead of ${account.methodVersion}`)
    }
  }
  return found
}

function linkProblems(is: ReturnType<typeof settled>, truth: LinkRecord | undefined): string[] {
  if (is.link?.version !== truth?.version) {
    return [`has link ${is.link?.version} instead of ${truth?.version}`]
  }
  // What stands before the link: a registration that waits for a click, or its refusal.
  if (!truth || 'registration' in is || is.name === 'failed') return []
  return is.name === truth.state ? [] : [`shows ${is.name} instead of ${truth.state}`]
}

/** Nothing but the wait is on its screen, so it asks by itself. */
const isWaiting = ({ snapshot }: Tab) =>
  snapshot !== undefined && /^(pending|canceling)$/.test(settled(snapshot.state).name)
const isHung = ({ life }: Tab) => life === 'hung'
/** A tab that hangs, or somebody who squats a lock or stands in line for it, stays to the end. */
const isHindered = ({ devices, tabs }: House) =>
  devices.some(({ hall }) => hall.isSquatted) || tabs.some(isHung)
const seen = ({ tabs }: House) => tabs.filter(({ life, leases }) => life === 'shown' && leases > 0)

function untrue(house: House): string | undefined {
  for (const tab of seen(house)) {
    const [first] = problems(tab, house)
    if (first !== undefined) return `tab ${tab.id} ${first}`
  }
  return undefined
}

/** Advances until everybody shows the truth. */
async function untilTrue(house: House, ms: number): Promise<string | undefined> {
  const until = house.clock.now() + ms
  while (house.clock.now() < until) {
    if (untrue(house) === undefined) return undefined
    const next = Math.max(250, house.clock.nextIn ?? 0)
    await house.clock.advance(Math.min(next, until - house.clock.now()))
    await house.check()
  }
  return untrue(house)
}

/** The customer looks at everything that can be looked at. */
async function lookAround(house: House): Promise<void> {
  for (const tab of house.tabs) {
    if (tab.life === 'frozen' || tab.life === 'cached') await tab.thaw('shown')
    else if (tab.life === 'hidden') {
      tab.life = 'shown'
      tab.signal((page) => page.comeBack())
    } else if (tab.life === 'shown') tab.signal((page) => page.comeBack())
  }
}

function makeWell(house: House): void {
  const { backend, devices } = house
  backend.world.faults.clear()
  for (const device of devices) {
    device.lagMs = 0
    device.retryAfter = undefined
    device.channel.losing = 0
    device.channel.lateMs = 0
    device.signIn(backend.customer().id)
    if (!device.online) {
      device.online = true
      const here = house.tabs.filter((tab) => tab.device === device && tab.life !== 'gone')
      for (const tab of here) tab.signal((page) => page.findNetwork())
    }
  }
}

/** @throws Broken */
export async function judgeTheEnd(house: House): Promise<void> {
  makeWell(house)
  if (
    seen(house).length === 0 &&
    house.tabs.every(({ life }) => life === 'gone' || life === 'hung')
  ) {
    house.open(0, ['link', 'registration', 'paymentMethod'])
  }
  await house.check()
  // The others must manage, if later. Without a place in the budget every question waits for as long
  // as patience lasts.
  const more = isHindered(house) ? patience * questions : 0
  await lookAround(house)
  // An answer that is still under way may ask to be left alone, too; and whoever looks again sooner
  // than after 12 s is not asked for: nothing can be that old.
  await house.clock.advance(underWay)
  const retry = Math.max(0, ...seen(house).map((tab) => tab.notBefore - house.clock.now()))
  await house.clock.advance(retry)
  await lookAround(house)
  await untilTrue(house, 2 * cap + cap + timeout + more)
  await lookAround(house)
  // A look may be what a registration waited for. What comes of it, a page that waits for nothing on
  // another device sees at the next look.
  if ((await untilTrue(house, cap + timeout + more)) !== undefined) await lookAround(house)
  const wrong = await untilTrue(house, cap + timeout + more)
  if (wrong !== undefined) throw new Broken(13, `after all was well, ${wrong}`)
  await judgeTheDelay(house)
  await judgeWhatIsLeft(house)
}

/** News must arrive in time where somebody waits for it. */
async function judgeTheDelay(house: House): Promise<void> {
  const { backend, clock } = house
  const link = backend.linkOf(backend.customer().id)
  if (!link || !/^(pending|canceling)$/.test(link.state)) return
  const waited = backend.world.clock.now() - (link.canceledAt ?? link.startedAt)
  // The tabs of a browser share one budget: who waits for news asks in his turn, and after what he
  // has begun to ask, which takes as long where customers have just used the budget up.
  const turns = questions * refill * seen(house).length
  // Beside a leader that hangs, or somebody who only squats, the watchdog has to do; and either may
  // keep every place in the budget.
  const hindrance = isHindered(house) ? 2 * cap + patience * questions : 0
  const gap = Math.max(2 * second, Math.min(cap, waited / 4))
  const bound = gap + timeout + turns + hindrance
  const waiting = new Map(seen(house).map((tab) => [tab, isWaiting(tab)]))
  if (!backend.aws(link.state === 'pending' ? 'confirm' : 'close')) return
  await clock.advance(bound)
  await house.check()
  const news = backend.linkOf(backend.customer().id)
  for (const tab of seen(house)) {
    const is = tab.snapshot && settled(tab.snapshot.state)
    // A registration that it found meanwhile waits for a click, and the link with it; so does one
    // that was refused, until he has read why.
    if (!waiting.get(tab) || !tab.needs.has('link') || is?.registration) continue
    if (is?.name === 'failed') continue
    const { link } = is ?? {}
    if (link?.version === news?.version) continue
    throw new Broken(12, `${bound} ms after the news tab ${tab.id} has link ${link?.version}`)
  }
}

async function judgeWhatIsLeft(house: House): Promise<void> {
  for (const tab of house.tabs) {
    if (tab.life === 'shown' || tab.life === 'hidden') tab.unmountAll()
    await house.check()
    if (tab.life !== 'gone') tab.die()
  }
  await house.check()
  for (const { channel } of house.devices) {
    if (channel.open > 0) throw new Broken(18, `${channel.open} channels are left`)
  }
  const { illegal } = house.clock
  if (illegal.length > 0) throw new Broken(18, `timers were set with ${illegal.join()}`)
}
