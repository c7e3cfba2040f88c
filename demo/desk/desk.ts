// Room: demo. QA's desk: puts its panels together and asks the server what is new.
import { byId } from '../host/element.ts'
import { followSettings } from '../host/settings.ts'
import { readScenarios, readState } from './backend.ts'
import { mountControls } from './controls.ts'
import { mountLog, refreshLog } from './log-view.ts'
import { tell } from './notice.ts'
import { markScenario, mountScenarios } from './scenario-list.ts'
import { showState } from './state-view.ts'

const pollEveryMs = 1500

// The desk itself is written in English only, whatever language the other pages have.
followSettings({ lang: 'en', dir: 'ltr' })
mountControls()
mountLog()
await tell('', async () => mountScenarios(await readScenarios()))

async function refresh(): Promise<void> {
  try {
    const state = await readState()
    showState(state)
    markScenario(state.scenario)
    await refreshLog()
  } catch (error) {
    await tell('', () => Promise.reject(error))
  }
  setTimeout(() => void refresh(), pollEveryMs)
}

await refresh()
// Shown at once and whole, so that nothing is pushed by what its script puts in.
byId('main').hidden = false
