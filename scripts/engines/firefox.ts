// Scripts: the Firefox that tests drive, over WebDriver BiDi. Named by the environment or installed.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runs } from './runs.ts'

const names = ['firefox', 'firefox-esr']
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

let known: { path: string | undefined } | undefined

/**
 * @returns the path of the executable; `undefined` where there is none
 * @throws Error when FIREFOX_PATH names no file
 */
export function findFirefox(): string | undefined {
  known ??= { path: look() }
  return known.path
}

function look(): string | undefined {
  const named = process.env['FIREFOX_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`FIREFOX_PATH names no file: ${named}`)
    return named
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...new Set([...candidates, ...places])].find(runs)
}

/** Preferences that keep Firefox from the network and from throttling pages that run side by side. */
export const firefoxPreferences = {
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
} as const
