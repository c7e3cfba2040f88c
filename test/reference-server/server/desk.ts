// Test support: reference server. What only tests may do: the clock, ordered faults, a customer with deployments, the whole book.
import { type AccountRow, accountOf } from './accounts.ts'
import { type Answer, answer } from './answer.ts'
import type { Config } from './config.ts'
import { addDeployment, deleteWhatIsDue } from './deployments.ts'
import { closeWhatIsOver } from './fold.ts'
import { type Inbound, isRecord, json, newId } from './inbound.ts'
import { Misuse, Refused } from './problem.ts'
import type { Store } from './store.ts'

export function doJobs(store: Store): void {
  closeWhatIsOver(store)
  deleteWhatIsDue(store)
}

function orderFault(store: Store, kind: unknown): void {
  store.run('insert into test_fault (kind) values (?)', String(kind))
}

/** @throws Refused, or what nobody expects, when a test has ordered it. */
export function meetFault(store: Store): void {
  const fault = store.one<{ id: number; kind: string }>(
    'select * from test_fault order by id limit 1',
  )
  if (fault === undefined) return
  // Of two processes one meets it.
  if (store.run('delete from test_fault where id = ?', fault.id) === 0) return
  switch (fault.kind) {
    case 'rate_limited':
      throw new Refused({ code: 'rate_limited', retryAfter: 2 })
    case 'aws_unavailable':
      throw new Refused({ code: 'aws_unavailable', retryAfter: 2 })
    default:
      throw new Error('A test has ordered this')
  }
}

function running(store: Store, { id }: AccountRow): void {
  const given = { id: newId('dep'), account_id: id, name: 'Factory floor', plan: 'Dedicated' }
  addDeployment(store, given)
}

/** @returns `undefined` for what is not the desk's. */
export function answerDesk(store: Store, _config: Config, inbound: Inbound): Answer | undefined {
  if (!inbound.url.pathname.startsWith('/__test/')) return undefined
  const body = json(inbound.body)
  const given = isRecord(body) ? body : {}
  switch (inbound.url.pathname) {
    case '/__test/advance':
      store.run(
        'update test_clock set ahead = ahead + ?',
        Math.round(Number(given['seconds']) * 1000),
      )
      doJobs(store)
      return answer(204)
    case '/__test/fault':
      orderFault(store, given['kind'])
      return answer(204)
    case '/__test/deployments': {
      const owner = accountOf(store, inbound)
      if (owner === undefined) throw new Refused({ code: 'session_required' })
      running(store, owner)
      return answer(204)
    }
    default:
      throw new Misuse(404, 'The desk knows no such path')
  }
}
