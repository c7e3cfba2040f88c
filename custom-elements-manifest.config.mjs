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

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publishedPaths],
}
