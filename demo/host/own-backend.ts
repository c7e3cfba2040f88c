// Room: demo. What the console's own backend would say about its accounts; here the mock's state says it.
import type { MockState } from '../../src/api/mock/index.ts'
import { ask } from './ask.ts'

export type DemoAccount = MockState['accounts'][number]

export async function readAccounts(): Promise<readonly DemoAccount[]> {
  const { status, text } = await ask('/__mock/state')
  if (status !== 200) throw new Error(`/__mock/state answered ${status}`)
  return (JSON.parse(text) as MockState).accounts
}

export async function readAccount(email: string): Promise<DemoAccount | undefined> {
  return (await readAccounts()).find((account) => account.email === email)
}
