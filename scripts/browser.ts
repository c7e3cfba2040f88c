// Scripts: the browser that tests drive. Named by the environment, installed, installable, or from npm.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runs, succeeds } from './engines/runs.ts'

export type Browser = {
  executablePath: string
  args: string[]
  /** The build of @sparticuz/chromium is a headless shell and knows no other mode. */
  headless: true | 'shell'
}

const args = [
  // Containers and hardened desktops forbid the sandbox; the pages opened here are our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/snap/bin')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...new Set([...candidates, ...places])].find(runs)
}

/** Installs Chromium with apt where that needs no password. `BROWSER_NO_INSTALL=1` forbids it. */
function installWithApt(): string | undefined {
  if (process.env['BROWSER_NO_INSTALL'] || process.platform !== 'linux') return undefined
  if (!existsSync('/usr/bin/apt-get')) return undefined
  const root = process.getuid?.() === 0
  if (!root && !succeeds('sudo', '-n', 'true')) return undefined
  const prefix = root ? [] : ['sudo', '-n']
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300']
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = '', ...rest] = [...prefix, ...apt, ...step]
    console.error(`No browser found. Running: ${[command, ...rest].join(' ')}`)
    const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit']
    if (spawnSync(command, rest, { stdio, timeout: 600_000 }).status !== 0) return undefined
  }
  return installed()
}

/** The Chromium that npm brought along: Linux on x64 only, unpacked into the temporary folder. */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    // Read on import: makes the package unpack the system libraries which a bare machine lacks.
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
    console.error('No browser found. Unpacking the Chromium of @sparticuz/chromium.')
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    return runs(path) ? path : undefined
  } catch (error) {
    console.error('That Chromium could not be unpacked:', error)
    return undefined
  }
}

/**
 * Finds a Chromium, or gets one.
 * @throws Error with the ways out, if there is none and none can be had
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`)
    return { executablePath: named, args, headless: true }
  }
  const system = installed() ?? installWithApt()
  if (system) return { executablePath: system, args, headless: true }
  const shell = await fromNpm()
  if (shell) return { executablePath: shell, args, headless: 'shell' }
  throw new Error(
    'The tests need a Chromium and found none. Install Chromium or Google Chrome, ' +
      'or set CHROME_PATH to the path of its executable.',
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executablePath, args: flags } = await findBrowser()
  console.log([executablePath, ...flags].join(' '))
}
