// Build: the manifest that editors and documentation read.
/** Hosts see dist/, not src/: every path in the manifest is told as they would import it. */
const publishedPaths = {
  name: 'published-paths',
  /** @param {{ customElementsManifest: object }} context */
  packageLinkPhase({ customElementsManifest }) {
    JSON.stringify(customElementsManifest, (_, value) => {
      if (value === null || typeof value !== 'object') return value
      for (const field of ['path', 'module']) {
        if (typeof value[field] === 'string') {
          value[field] = value[field].replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js')
        }
      }
      return value
    })
  },
}

/** What the platform calls and Lit reads, and a guess of the analyzer about an element inside. */
const plumbing = /Callback$|^(?:shadowRootOptions|className)$/

/** Hosts rely on what is public: guesses about dispatched events and private members are left out. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: { declarations?: any[] }[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.kind !== 'class') continue
        declaration.members = declaration.members?.filter(
          (/** @type {{ privacy?: string, name: string }} */ { privacy, name }) =>
            (!privacy || privacy === 'public') && !plumbing.test(name),
        )
        declaration.events = declaration.events?.filter(
          (/** @type {{ name?: string }} */ { name }) => name?.startsWith('emqx'),
        )
      }
    }
  },
}

/**
 * Custom properties come from the page and count for every element, the states of its theme too. The
 * base class tells of them once; each element may say in its own words what a property is to it.
 */
const toldOnce = {
  name: 'told-once',
  /** @param {{ customElementsManifest: { modules: { declarations?: any[] }[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    const all = customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)
    const base = all.find(({ name }) => name === 'BillingElement')
    for (const element of all.filter(({ tagName }) => tagName)) {
      for (const list of ['cssProperties', 'cssStates']) {
        const own = new Map(
          (element[list] ?? []).map((/** @type {any} */ each) => [each.name, each]),
        )
        const shared = base[list].filter((/** @type {any} */ { name }) => !own.has(name))
        element[list] = [...own.values(), ...shared]
      }
    }
  },
}

/** Elements, the events that they send, and the class that they share: the rest is our own affair. */
const surfaceOnly = {
  name: 'surface-only',
  /** @param {{ customElementsManifest: { modules: { declarations?: any[], exports?: any[] }[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = (/** @type {any} */ { kind, tagName, name, superclass }) =>
      kind === 'class' &&
      (tagName !== undefined || superclass?.name === 'Event' || name === 'BillingElement')
    for (const each of customElementsManifest.modules) {
      each.declarations = each.declarations?.filter(isPublic) ?? []
      const names = each.declarations.map(({ name }) => name)
      each.exports = (each.exports ?? []).filter(({ name }) => names.includes(name))
      for (const { superclass } of each.declarations) {
        // The platform's class, whatever the analyzer took it for.
        if (superclass?.name === 'Event') delete superclass.module
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ declarations = [] }) => declarations.length > 0,
    )
  },
}

/** Which import registers which tag. */
const doors = {
  name: 'doors',
  /** @param {{ customElementsManifest: { modules: any[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    const { modules } = customElementsManifest
    const made = modules.flatMap(({ path, declarations = [] }) =>
      declarations
        .filter((/** @type {any} */ { tagName }) => tagName)
        .map((/** @type {any} */ { tagName, name }) => ({
          kind: 'javascript-module',
          path: `dist/define/${tagName.replace('emqx-billing-', '')}.js`,
          declarations: [],
          exports: [
            {
              kind: 'custom-element-definition',
              name: tagName,
              declaration: { name, module: path },
            },
          ],
        })),
    )
    modules.push(...made)
  },
}

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publishedPaths, publicOnly, toldOnce, surfaceOnly, doors],
}
