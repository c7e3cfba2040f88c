// Test support: a page with one session on it, and everything that its elements were shown.
import type { BillingClient } from '../../../../src/api/client/index.ts'
import type { Need } from '../../../../src/api/session/questions.ts'
import { BillingSession } from '../../../../src/api/session/session.ts'
import type { Snapshot } from '../../../../src/api/session/snapshot.ts'
import { settled, type SessionState } from '../../../../src/api/session/state.ts'
import { openTab, type Tab } from './browser.ts'
import { link, refused, registration } from './samples.ts'
import { ScriptedClient } from './scripted-client.ts'

export interface OpenSession<Client extends BillingClient> extends Tab {
  readonly client: Client
  readonly session: BillingSession
  /** What was shown, change by change. */
  readonly shown: Snapshot[]
  /** The states that were shown, without repetitions: `interrupted` where the line was down. */
  readonly states: () => readonly string[]
  readonly state: () => SessionState
  /** What is true, whether the line is up or not. */
  readonly truth: () => string
  readonly leave: () => void
}

export const statusNeeds: readonly Need[] = ['link', 'registration']

export function openSessionOf<Client extends BillingClient>(
  client: Client,
  tab: Tab,
  needs: Iterable<Need> = statusNeeds,
  name = 'test',
): OpenSession<Client> {
  const session = new BillingSession({ client, environment: tab.environment, name })
  const shown: Snapshot[] = []
  const leave = session.subscribe(() => shown.push(session.snapshot), needs)
  return {
    ...tab,
    client,
    session,
    shown,
    states: () =>
      shown
        .map(({ state }) => state.name)
        .filter((state, index, all) => index === 0 || state !== all[index - 1]),
    state: () => session.snapshot.state,
    truth: () => settled(session.snapshot.state).name,
    leave,
  }
}

/** @param prepare what the server knows before the page opens */
export function openSession(
  prepare: (client: ScriptedClient) => void = () => undefined,
  { needs, tab = openTab() }: { needs?: Iterable<Need>; tab?: Tab } = {},
): OpenSession<ScriptedClient> {
  const client = new ScriptedClient(tab.clock)
  prepare(client)
  return openSessionOf(client, tab, needs)
}

/** A registration waits for a yes, which comes too late: it is over then, and gone. */
export function expiresMeanwhile(client: ScriptedClient): void {
  client.registration = registration()
  client.onCreate = () => {
    client.registration = undefined
    return refused('registration_expired')
  }
}

/** A linked customer confirmed one registration more, and was refused. */
export async function refusedBesideLink(): Promise<OpenSession<ScriptedClient>> {
  const page = openSession((client) => {
    client.link = link({ state: 'active' })
    client.registration = registration({ receivedAt: '2026-03-02T00:00:00Z' })
    client.onCreate = () => refused('account_already_linked')
  })
  await page.clock.advance(0)
  page.session.confirm()
  await page.clock.advance(0)
  return page
}
