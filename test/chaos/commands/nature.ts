// Chaos. What happens to time, the network, the backend, and the locks and the channel of a browser.
import * as fc from 'fast-check'
import type { Hint } from '../../../src/api/session/hints.ts'
import { faultKinds, type FaultKind } from '../../../src/api/mock/faults.ts'
import { sessionName, type House } from '../world/house.ts'
import type { Device } from '../world/device.ts'
import type { Given, Kind, Kinds } from './kind.ts'

const nothing = fc.constant<Given>({})
const times = fc.integer({ min: 1, max: 4 })

/** Numbers, dates, lists and rubbish, as servers really send them. */
export const retryAfterForms = [
  '0',
  '1',
  '7',
  '120',
  '86400',
  '007',
  '-5',
  '1.5',
  '5, 10',
  ' 7',
  'soon',
  '',
  'Wed, 21 Oct 2026 07:28:00 GMT',
] as const

function nature(
  weight: number,
  run: (house: House, given: Given) => void | Promise<void>,
  given: fc.Arbitrary<Given> = nothing,
): Kind {
  return { given, weight, can: () => true, run }
}

function onDevice(
  weight: number,
  run: (device: Device, given: Given) => void,
  given: Record<string, fc.Arbitrary<string | number>> = {},
): Kind {
  return nature(
    weight,
    ({ devices }, said) => run(devices[said['device'] === 1 ? 1 : 0], said),
    fc.record({ device: fc.nat(1), ...given }),
  )
}

const time: Kinds = {
  'wait seconds': nature(
    14,
    ({ clock }, { seconds }) => clock.advance(Number(seconds) * 1_000),
    fc.record({ seconds: fc.nat(90) }),
  ),
  'wait minutes': nature(
    2,
    ({ clock }, { minutes }) => clock.advance(Number(minutes) * 60_000),
    fc.record({ minutes: fc.integer({ min: 2, max: 6 }) }),
  ),
  'sleep with the machine': nature(
    1,
    ({ clock, tabs }, { minutes }) => {
      clock.sleep(Number(minutes) * 60_000)
      for (const tab of tabs) tab.stir()
    },
    fc.record({ minutes: fc.integer({ min: 1, max: 300 }) }),
  ),
  'set the wall clock': onDevice(
    1,
    (device, { hours }) => (device.wallOff = Number(hours) * 3.6e6),
    {
      hours: fc.integer({ min: -100, max: 100 }),
    },
  ),
}

function setNetwork(house: House, device: Device, online: boolean): void {
  if (device.online === online) return
  device.online = online
  for (const tab of house.tabs) {
    if (tab.device !== device || tab.life === 'gone') continue
    tab.signal((page) => (online ? page.findNetwork() : page.loseNetwork()))
  }
}

function network(online: boolean, weight: number): Kind {
  return nature(
    weight,
    (house, { device }) => setNetwork(house, house.devices[device === 1 ? 1 : 0], online),
    fc.record({ device: fc.nat(1) }),
  )
}

const line: Kinds = {
  'lose the network': network(false, 2),
  'find the network': network(true, 3),
  'slow the network': onDevice(1, (device, { ms }) => (device.lagMs = Number(ms)), {
    ms: fc.constantFrom(0, 300, 3_000, 14_000, 20_000),
  }),
  'ask to come back later': onDevice(
    2,
    (device, { field, left }) => {
      device.retryAfter = { field: String(field), left: Number(left) }
    },
    { field: fc.constantFrom(...retryAfterForms), left: times },
  ),
}

const tricks: Kinds = {
  'forge news': onDevice(3, ({ channel }) => channel.forge(sessionName, 'changed')),
  'forge a heartbeat': onDevice(2, ({ channel }) => channel.forge(sessionName, 'asked')),
  'forge a flood': onDevice(
    1,
    ({ channel }, { hint }) => {
      for (let left = 30; left > 0; left -= 1) channel.forge(sessionName, hint as Hint)
    },
    { hint: fc.constantFrom('changed', 'asked') },
  ),
  'lose words': onDevice(2, ({ channel }, { words }) => (channel.losing = Number(words)), {
    words: fc.integer({ min: 1, max: 20 }),
  }),
  'delay words': onDevice(1, ({ channel }, { ms }) => (channel.lateMs = Number(ms)), {
    ms: fc.constantFrom(0, 500, 10_000, 90_000),
  }),
  'squat the lead': onDevice(2, ({ hall }) => hall.squat(`${sessionName}:lead`)),
  'squat the places': onDevice(1, ({ hall }) => {
    for (let place = 0; place < 8; place += 1) hall.squat(`${sessionName}:place-${place}`)
  }),
  'squat the refill': onDevice(1, ({ hall }) => hall.squat(`${sessionName}:refill`)),
  'steal the lead': onDevice(1, ({ hall }) => hall.evict(`${sessionName}:lead`)),
}

const server: Kinds = {
  'restart the backend': nature(2, ({ backend }) => backend.restart()),
  'rotate the CSRF token': nature(1, ({ backend }) => void (backend.csrf += 1)),
  'hold answers': nature(1, ({ backend }) => void (backend.world.options.holdAnswers = true)),
  'hold no answers': nature(1, ({ backend }) => void (backend.world.options.holdAnswers = false)),
  'end all faults': nature(1, ({ backend }) => backend.world.faults.clear()),
}

/** Every fault is a kind of its own, so that none is left out by chance. */
function fault(kind: FaultKind): Kind {
  return nature(
    // An older answer is only wrong after a newer one: rarer by itself.
    kind === 'replica_lag' ? 8 : 1,
    ({ backend }, given) => {
      backend.world.faults.arm({ kind, times: Number(given['times']) }, backend.world.clock.now())
    },
    fc.record({ times }),
  )
}

const faults: Kinds = Object.fromEntries(
  (Object.keys(faultKinds) as FaultKind[]).map((kind) => [`fault: ${kind}`, fault(kind)]),
)

export const natureKinds: Kinds = { ...time, ...line, ...tricks, ...server, ...faults }
