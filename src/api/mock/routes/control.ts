// Room: mock. The control API for QA's desk and scripts. Bad input is told which words are legal.
import { routes } from '../../contract/index.ts'
import { awsEvent, awsEvents, ImpossibleEvent } from '../aws-marketplace.ts'
import type { Call } from '../call.ts'
import { type Answer, answer } from '../exchange.ts'
import { type Fields, fields } from '../form.ts'
import { type Fault, faultKinds, isFaultKind } from '../faults.ts'
import { misuse } from '../problem.ts'
import { scenarioNames } from '../scenario.ts'
import { scenarios } from '../scenarios.ts'
import { snapshot } from '../snapshot.ts'

/** Ten years: enough for any rule, and dates stay writable. */
const farthest = 10 * 365 * 24 * 3600

function wrong(call: Call, detail: string): Answer {
  return misuse(400, call.requestId, detail)
}

function state(call: Call): Answer {
  return answer(200, {}, snapshot(call.world, call.places))
}

function reset(call: Call, given: Fields): Answer {
  const { scenario = call.world.scenario.name, landed = false, silent = false } = given
  const name = scenarioNames.find((each) => each === scenario)
  if (name === undefined) {
    return wrong(call, `"scenario" is one of: ${scenarioNames.join(', ')}.`)
  }
  if (typeof landed !== 'boolean') return wrong(call, '"landed" is true or false.')
  if (typeof silent !== 'boolean') return wrong(call, '"silent" is true or false.')
  call.world.reset(name, landed, silent)
  return state(call)
}

function advance(call: Call, { seconds }: Fields): Answer {
  const fits = typeof seconds === 'number' && seconds >= 0 && seconds <= farthest
  if (!fits) return wrong(call, `"seconds" is a number from 0 to ${farthest}.`)
  call.world.advance(seconds)
  return state(call)
}

function aws(call: Call, given: Fields): Answer {
  const event = awsEvents.find((each) => each === given['event'])
  if (event === undefined) return wrong(call, `"event" is one of: ${awsEvents.join(', ')}.`)
  const id = given['agreementId']
  const named = typeof id === 'string' ? call.world.book.agreements.get(id) : undefined
  if (id !== undefined && named === undefined) {
    return wrong(call, '"agreementId" names no agreement.')
  }
  try {
    awsEvent(call.world.book, event, named)
  } catch (error) {
    if (error instanceof ImpossibleEvent) return misuse(409, call.requestId, error.message)
    throw error
  }
  call.world.settle()
  call.world.wake()
  return state(call)
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least
}

function fault(call: Call, { kind, times = 1, route, afterMs = 0 }: Fields): Answer {
  if (!isFaultKind(kind)) {
    return wrong(call, `"kind" is one of: ${Object.keys(faultKinds).join(', ')}.`)
  }
  if (!isCount(times, 1)) return wrong(call, '"times" is a whole number from 1.')
  if (!isCount(afterMs, 0)) return wrong(call, '"afterMs" is a whole number from 0.')
  const order: Fault = { kind, times, afterMs }
  if (route !== undefined) {
    const names = Object.keys(routes) as (keyof typeof routes)[]
    const name = names.find((each) => each === route)
    if (name === undefined) return wrong(call, `"route" is one of: ${names.join(', ')}.`)
    order.route = name
  }
  call.world.faults.arm(order, call.world.clock.now())
  return state(call)
}

function log(call: Call): Answer {
  const asked = call.inbound.url.searchParams.get('after') ?? '0'
  if (!/^\d{1,15}$/.test(asked)) return wrong(call, '"after" is the number of a log entry.')
  const after = Number(asked)
  const entries = call.world.journal.entries(after)
  return answer(200, {}, { entries, last: entries.at(-1)?.number ?? after })
}

function listScenarios(): Answer {
  const told = scenarios.map(({ name, title, describes, journey, signedIn, customer }) => ({
    name,
    title,
    describes,
    journey,
    signedIn,
    customer,
  }))
  return answer(200, {}, { scenarios: told, faults: faultKinds, awsEvents })
}

/** @param path below `/__mock`. */
export function answerControl(call: Call, path: string): Answer {
  switch (`${call.inbound.method} ${path}`) {
    case 'GET /state':
      return state(call)
    case 'GET /log':
      return log(call)
    case 'GET /scenarios':
      return listScenarios()
    case 'POST /reset':
    case 'POST /advance':
    case 'POST /aws':
    case 'POST /fault': {
      const given = fields(call.inbound)
      if (given === undefined) return wrong(call, 'Send a JSON object.')
      return order(call, path, given)
    }
    default:
      return misuse(404, call.requestId, 'There is no such call.')
  }
}

function order(call: Call, path: string, given: Fields): Answer {
  if (path === '/reset') return reset(call, given)
  if (path === '/advance') return advance(call, given)
  return path === '/aws' ? aws(call, given) : fault(call, given)
}
