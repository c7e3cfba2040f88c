// Scripts: the bundler's own helper for namespaces, as it must be on a page that polluted Object.prototype.
import type { Plugin } from 'vite'

const helper = /export var __exportAll = \(all, no_symbols\) => \{[\s\S]*?\n\};\n/

/** Own names only, and descriptors that inherit nothing. */
const sturdy = `export var __exportAll = (all) => {
  let target = {};
  for (let name of Object.keys(all)) {
    __defProp(target, name, { __proto__: null, get: all[name], enumerable: true });
  }
  return __defProp(target, Symbol.toStringTag, { __proto__: null, value: 'Module' });
};
`

/**
 * The bundler's helper loops over inherited names and defines with descriptors that inherit: one
 * enumerable member on `Object.prototype` and no element of the file would be defined.
 * @returns a plugin that ends the build when the helper is not the one it knows
 */
export function sturdyNamespaces(): Plugin {
  return {
    name: 'sturdy-namespaces',
    transform(code, id) {
      if (id !== '\0rolldown/runtime.js') return undefined
      if (!helper.test(code)) throw new Error('The bundler has another helper for namespaces')
      return { code: code.replace(helper, () => sturdy), map: null }
    },
  }
}
