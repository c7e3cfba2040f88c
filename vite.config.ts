// Build: the library pass. Modules stay apart, so that dist/ mirrors src/ and hosts can shake and debug it.
import { defineConfig } from 'vite'
import { entryName, libraryEntries } from './scripts/entries.ts'
import { narrowTemplates } from './scripts/narrow-templates.ts'

export default defineConfig({
  plugins: [narrowTemplates()],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
    outDir: 'dist',
    lib: {
      entry: Object.fromEntries(libraryEntries().map((path) => [entryName(path), path])),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/, /^msw($|\/)/, /^node:/],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // Helpers of the compiler come under a name that holds its version.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'runtime/')}.js`,
      },
    },
  },
  publicDir: false,
})
