// Chaos. Invariants 3 and 5: one intent has one key and one effect, and nobody tries again what was refused.
import { settled } from '../../../src/api/session/state.ts'
import type { Backend } from '../world/backend.ts'
import { isMembers, toldCode, type Exchange } from '../world/exchange.ts'
import type { Tab, Watch } from '../world/tab.ts'
import type { Verdict } from './verdict.ts'

/** "Not now" rather than "no": the same request may be sent again. */
const notNow = new Set([
  'aws_unavailable',
  'rate_limited',
  'request_in_flight',
  'internal',
  'session_required',
  'csrf_rejected',
  'account_changed',
])

interface Memory {
  /** The refused registrations that nobody has clicked for since. */
  readonly refused: Map<string, string>
  /** Registrations that the server asked to be submitted without a click. */
  readonly free: Set<string>
  /** What the customer said yes to, and for whom. */
  readonly clicked: Map<string, string | undefined>
  /** Under which accounts a registration was on this screen. */
  readonly seenBy: Map<string, Set<string>>
}

function registrationOf({ body }: Exchange): string | undefined {
  const id = isMembers(body) ? body['registrationId'] : undefined
  return typeof id === 'string' ? id : undefined
}

export function writingRules(verdict: Verdict, backend: Backend): Watch {
  const memories = new Map<number, Memory>()
  /** The keys of each intent, over all tabs and devices. */
  const keys = new Map<string, string>()
  let rechecks = 0

  function memoryOf(tab: Tab): Memory {
    const memory = memories.get(tab.id) ?? {
      refused: new Map(),
      free: new Set(),
      clicked: new Map(),
      seenBy: new Map(),
    }
    memories.set(tab.id, memory)
    return memory
  }

  function oneKey(intent: string, { key }: Exchange): void {
    if (key === undefined) return verdict.broken(3, `${intent} was sent without a key`)
    const known = keys.get(intent) ?? key
    keys.set(intent, known)
    if (known !== key) verdict.broken(3, `${intent} was sent with ${known} and with ${key}`)
  }

  function onSubmit(exchange: Exchange, registration: string, tab: Tab): void {
    const { refused, free, clicked, seenBy } = memoryOf(tab)
    oneKey(`link ${registration}`, exchange)
    const code = refused.get(registration)
    if (code !== undefined) {
      verdict.broken(5, `tab ${tab.id} submits ${registration} again after ${code}`)
    }
    const wanted = clicked.has(registration)
    if (!wanted && !free.has(registration)) {
      verdict.broken(3, `tab ${tab.id} submits ${registration} although nobody said yes`)
    }
    const others = Array.from(seenBy.get(registration) ?? []).filter(
      (id) => id !== exchange.account,
    )
    if (!wanted && exchange.account !== undefined && others.length > 0) {
      verdict.broken(20, `tab ${tab.id} submits what ${others.join()} had on his screen`)
    }
    const meant = clicked.get(registration)
    if (meant !== undefined && exchange.account !== meant) {
      verdict.broken(20, `tab ${tab.id} submits for ${exchange.account} what ${meant} said yes to`)
    }
  }

  return {
    onClick(click, tab) {
      const { snapshot } = tab
      const state = snapshot && settled(snapshot.state)
      if (click === 'recheck') rechecks += 1
      if (click !== 'confirm' && click !== 'tryAgain') return
      if (!state || !('registration' in state) || !state.registration) return
      const { refused, clicked } = memoryOf(tab)
      refused.delete(state.registration.id)
      clicked.set(state.registration.id, state.account?.id)
    },
    onRequest(exchange, tab) {
      const { method, path } = exchange
      if (method === 'GET') return
      const registration = registrationOf(exchange)
      if (path === '/marketplace/links' && registration !== undefined) {
        onSubmit(exchange, registration, tab)
      } else if (path.endsWith('/recheck')) {
        const sent = `recheck ${exchange.key}`
        oneKey(sent, exchange)
        const different = Array.from(keys.keys()).filter((each) => each.startsWith('recheck'))
        if (different.length > rechecks) verdict.broken(3, `more rechecks than clicks`)
      } else if (exchange.key === undefined) verdict.broken(3, `${path} was sent without a key`)
    },
    onAnswer(exchange, tab) {
      const { answer, path, method, ended } = exchange
      if (!answer || ended !== 'answered') return
      const memory = memoryOf(tab)
      const { refused, free, clicked } = memory
      if (path === '/marketplace/registration' && isMembers(answer.json)) {
        const { id, confirmation } = answer.json
        if (typeof id === 'string' && confirmation === 'not_required') free.add(id)
      }
      const code = answer.status >= 400 ? toldCode(answer) : undefined
      if (answer.status === 401 || code === 'account_changed') {
        refused.clear()
        clicked.clear()
      }
      const registration = registrationOf(exchange)
      if (method === 'GET' || registration === undefined || answer.status < 400) return
      if (code !== undefined && !notNow.has(code)) refused.set(registration, code)
    },
    onShown(snapshot, tab) {
      const state = settled(snapshot.state)
      const { seenBy, clicked, refused } = memoryOf(tab)
      if (state.name === 'idle' && !state.checked) {
        clicked.clear()
        refused.clear()
      }
      if (!('registration' in state) || !state.registration || !state.account) return
      const { id } = state.registration
      seenBy.set(id, (seenBy.get(id) ?? new Set()).add(state.account.id))
    },
    onForgotten: (tab) => memories.delete(tab.id),
    after() {
      const { links, registrations } = backend.world.book
      const claimed = Array.from(registrations.values()).filter(({ claimedBy }) => claimedBy)
      const made = Array.from(links.values()).filter(({ version }) => version > 0)
      const alive = new Map<string, number>()
      for (const { agreementId, state } of made) {
        if (state === 'canceled' || state === 'failed') continue
        alive.set(agreementId, (alive.get(agreementId) ?? 0) + 1)
      }
      for (const [agreement, count] of alive) {
        if (count > 1 && claimed.length > 0) {
          verdict.broken(3, `${agreement} is linked ${count} times`)
        }
      }
    },
  }
}
