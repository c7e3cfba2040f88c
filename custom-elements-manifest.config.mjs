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

/** Hosts rely on what is public: guesses about dispatched events and private members are left out. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: { declarations?: any[] }[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.kind !== 'class') continue
        declaration.members = declaration.members?.filter(
          (/** @type {{ privacy?: string }} */ { privacy }) => !privacy || privacy === 'public',
        )
        declaration.events = declaration.events?.filter(
          (/** @type {{ name?: string }} */ { name }) => name?.startsWith('emqx'),
        )
      }
    }
  },
}

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publishedPaths, publicOnly],
}
