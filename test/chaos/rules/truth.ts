// Chaos. Invariants 1, 2, 20 and 21: what is shown was said, for this account, and not taken back by older words.
import { settled, type SettledState } from '../../../src/api/session/state.ts'
import { isMembers, toldAccount, toldLink, type Told, type ToldLink } from '../world/exchange.ts'
import type { Tab, Watch } from '../world/tab.ts'
import type { Verdict } from './verdict.ts'

const knownStates = new Set(['pending', 'active', 'failed', 'canceling', 'canceled'])

interface Memory {
  /** Links that this page was told, word for word. */
  readonly told: Set<string>
  /** Whom the newest answer that names somebody was about. */
  account?: string
  /** What was shown last. */
  shown?: ToldLink
  /** The last answer came to a write, which may replace one link by another. */
  wrote: boolean
}

const isNoLink = (answer: Told | undefined): boolean =>
  answer?.status === 204 || answer?.status === 404

const keyOf = ({ account, id, version, state }: ToldLink) => `${account} ${id} ${version} ${state}`

function shownLink({ link }: SettledState): ToldLink | undefined {
  return link && { id: link.id, account: link.account.id, version: link.version, state: link.state }
}

export function truthRules(verdict: Verdict): Watch {
  const memories = new Map<number, Memory>()
  const memoryOf = (tab: Tab): Memory => {
    const memory = memories.get(tab.id) ?? { told: new Set(), wrote: false }
    memories.set(tab.id, memory)
    return memory
  }

  function judgeName(state: SettledState, tab: Tab): void {
    const linked = /^(pending|active|canceling|canceled|unknown)$/.test(state.name)
    if (linked && state.link?.state !== state.name) {
      verdict.broken(1, `tab ${tab.id} shows ${state.name} for a link that is ${state.link?.state}`)
    }
  }

  function judgeLink(link: ToldLink, tab: Tab): void {
    const { told, shown, wrote } = memoryOf(tab)
    // A word of a newer server is shown as unknown; its own word was told in its place.
    if (!told.has(keyOf(link))) verdict.broken(1, `tab ${tab.id} was never told ${keyOf(link)}`)
    if (!shown || shown.account !== link.account) return
    const older = link.version < shown.version
    if (older && (shown.id === link.id || !wrote)) {
      verdict.broken(20, `tab ${tab.id} went from ${keyOf(shown)} back to ${keyOf(link)}`)
    }
    const same = shown.id === link.id && shown.version === link.version
    if (same && shown.state !== link.state && shown.state !== 'unknown') {
      verdict.broken(20, `tab ${tab.id} shows one version as two things: ${keyOf(link)}`)
    }
    const undone = shown.state === 'active' && /^(pending|failed)$/.test(link.state)
    if (shown.id === link.id && undone) {
      verdict.broken(2, `tab ${tab.id} went from active back to ${link.state}`)
    }
  }

  return {
    onAnswer(exchange, tab) {
      const memory = memoryOf(tab)
      memory.wrote = exchange.method !== 'GET'
      const { answer } = exchange
      // "No link": what comes after it is another story to a page that believed it.
      if (exchange.path === '/marketplace/link' && isNoLink(answer)) delete memory.shown
      if (!answer || answer.status >= 300) return
      const link = toldLink(answer.json)
      if (link && exchange.path.startsWith('/marketplace/link')) {
        const { state } = link
        memory.told.add(keyOf(link))
        if (!knownStates.has(state)) memory.told.add(keyOf({ ...link, state: 'unknown' }))
      }
      const account = toldAccount(exchange)
      if (account !== undefined) memory.account = account
    },
    onShown(snapshot, tab) {
      const state = settled(snapshot.state)
      const link = shownLink(state)
      judgeName(state, tab)
      if (link) judgeLink(link, tab)
      const memory = memoryOf(tab)
      const cleared = state.name === 'signed-out' || (state.name === 'idle' && !state.account)
      if (link) memory.shown = link
      else if (cleared) delete memory.shown
    },
    onForgotten: (tab) => memories.delete(tab.id),
    after(tabs) {
      for (const tab of tabs) judgeAccounts(tab, memoryOf(tab).account)
    },
  }

  function judgeAccounts(tab: Tab, told: string | undefined): void {
    const { snapshot } = tab
    if (!snapshot || tab.stuck) return
    const { paymentMethod, impact } = snapshot
    const named = [
      settled(snapshot.state).account?.id,
      paymentMethod.status === 'ready' ? paymentMethod.value.account.id : undefined,
      impact.status === 'ready' ? impact.value.account?.id : undefined,
    ].filter((id) => id !== undefined)
    if (new Set(named).size > 1) verdict.broken(20, `tab ${tab.id} shows ${named.join(' and ')}`)
    if (told !== undefined && named.some((id) => id !== told)) {
      verdict.broken(20, `tab ${tab.id} shows ${named.join()}, but was told of ${told}`)
    }
    if (paymentMethod.status === 'ready' && !isMembers(paymentMethod.value)) {
      verdict.broken(21, `tab ${tab.id} shows a payment method that is none`)
    }
  }
}
