// Scripts: the bill of materials. What a page gets with this package, from the lockfile, as CycloneDX.
// Not `npm sbom`: it leaves out every runtime package that a development tool needs as well.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** One entry of `package-lock.json`, as far as it matters here. */
export interface Locked {
  name?: string
  version: string
  /** Subresource-integrity notation. */
  integrity?: string
  /** Missing where the lockfile leaves the registry to whoever installs. */
  resolved?: string
  license?: string
  link?: boolean
  inBundle?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

export interface Lockfile {
  lockfileVersion: number
  packages: Record<string, Locked>
}

/** One package as it is installed: where, under which name, and what it needs in turn. */
export interface Installed {
  readonly path: string
  readonly name: string
  readonly locked: Locked
  /** Paths. */
  readonly needs: readonly string[]
}

const folder = 'node_modules/'

/** Where Node finds `name` for a package at `path`: beside it, or in the nearest folder above. */
function placeOf(name: string, path: string, { packages }: Lockfile): string | undefined {
  for (let at = path; ;) {
    const candidate = `${at === '' ? '' : `${at}/`}${folder}${name}`
    if (Object.hasOwn(packages, candidate)) return candidate
    if (at === '') return undefined
    at = at.slice(0, Math.max(0, at.lastIndexOf(folder) - 1))
  }
}

/** @throws Error for a dependency that the lockfile does not hold */
function needsOf(path: string, locked: Locked, lockfile: Lockfile): string[] {
  const optional = new Set(Object.keys(locked.optionalDependencies ?? {}))
  const names = new Set([...Object.keys(locked.dependencies ?? {}), ...optional])
  return Array.from(names).flatMap((name) => {
    const place = placeOf(name, path, lockfile)
    if (place === undefined && !optional.has(name)) {
      throw new Error(`package-lock.json has no ${name} for ${path || 'the package itself'}`)
    }
    return place ?? []
  })
}

/** The package itself first, then everything that an installation brings along, by name. */
export function runtimePackages(lockfile: Lockfile): Installed[] {
  const found = new Map<string, Installed>()
  const visit = (path: string): void => {
    const locked = lockfile.packages[path]
    if (locked === undefined || found.has(path)) return
    const name = locked.name ?? path.slice(path.lastIndexOf(folder) + folder.length)
    const needs = needsOf(path, locked, lockfile).sort()
    found.set(path, { path, name, locked, needs })
    needs.forEach(visit)
  }
  visit('')
  const [self, ...rest] = found.values()
  if (self === undefined) throw new Error('package-lock.json does not describe its own package')
  return [self, ...rest.sort((a, b) => (a.path < b.path ? -1 : 1))]
}

const algorithms: Readonly<Record<string, string>> = {
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

/** `sha512-…` in base64 → algorithm and hexadecimal digits, as CycloneDX writes them. */
function hashOf(integrity: string): { alg: string; content: string } {
  const split = integrity.indexOf('-')
  const alg = algorithms[integrity.slice(0, split)]
  if (alg === undefined) throw new Error(`Not a hash to rely on: ${integrity}`)
  return { alg, content: Buffer.from(integrity.slice(split + 1), 'base64').toString('hex') }
}

function purl({ name, locked }: Installed): string {
  return `pkg:npm/${name.replace('@', '%40')}@${locked.version}`
}

function component(installed: Installed) {
  const { name, locked } = installed
  return {
    'bom-ref': purl(installed),
    type: 'library',
    name,
    version: locked.version,
    purl: purl(installed),
    ...(locked.integrity !== undefined && { hashes: [hashOf(locked.integrity)] }),
    // An expression is right for one licence and for several.
    ...(locked.license !== undefined && { licenses: [{ expression: locked.license }] }),
  }
}

/** Neither a serial number nor a time of day: the same lockfile gives the same bytes. */
export function billOfMaterials(lockfile: Lockfile) {
  // Two folders may hold the same version; it is one material.
  const byPurl = new Map(runtimePackages(lockfile).map((each) => [purl(each), each]))
  const packages = Array.from(byPurl.values())
  const [self, ...libraries] = packages.map(component)
  const refs = new Map(runtimePackages(lockfile).map((each) => [each.path, purl(each)]))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: self },
    components: libraries,
    dependencies: packages.map(({ path, needs }) => ({
      ref: refs.get(path),
      dependsOn: needs.map((need) => refs.get(need)),
    })),
  }
}

export function readLockfile(): Lockfile {
  return JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/sbom.json', `${JSON.stringify(billOfMaterials(readLockfile()), null, 2)}\n`)
}
