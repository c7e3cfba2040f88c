// Scripts: what tests of components ask of Chromium's devtools, because the runner has no command for it.
import type { CDPSession, Page } from 'puppeteer-core'
import type { TestRunnerPlugin } from '@web/test-runner-core'

interface PageLauncher {
  getPage(id: string): Page
}

/** One for each page: an emulation ends with the session that asked for it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>()

function devtoolsOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page)
  if (known) return known
  const made = page.createCDPSession()
  sessions.set(page, made)
  return made
}

/** `forced-colors` with `true` or `false`: the few colours of a system's contrast theme, or the page's own. */
export const chromiumCommands: TestRunnerPlugin<boolean> = {
  name: 'chromium-commands',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined
    const page = (session.browser as unknown as PageLauncher).getPage(session.id)
    const devtools = await devtoolsOf(page)
    const value = payload ? 'active' : 'none'
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value }],
    })
    return true
  },
}
