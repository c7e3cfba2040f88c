// Scripts: whether a program is really there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export function succeeds(command: string, ...parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** A file of that name is no proof: some distributions ship a stub that only asks for a snap. */
export function runs(path: string): boolean {
  return existsSync(path) && (process.platform === 'win32' || succeeds(path, '--version'))
}
