// Room: components. Reactive properties as they were declared, whatever lies on Object.prototype.
import type { PropertyDeclaration, ReactiveElement } from '@lit/reactive-element'
import { unpolluted } from './unpolluted.ts'

type Stored = ReactiveElement & Record<symbol, unknown>

/**
 * As Lit's `@property()`. Lit itself takes declaration and accessor as plain objects: on a page where
 * every object has a `state` no attribute would be heard, and where every object has a `value` no
 * element would be defined. Lit leaves the accessor to whoever says `noAccessor`.
 */
export function property(declaration: PropertyDeclaration = {}) {
  return (prototype: ReactiveElement, name: string): void => {
    const own = unpolluted<PropertyDeclaration>({ ...declaration, noAccessor: true })
    const element = prototype.constructor as typeof ReactiveElement
    element.createProperty(name, own)
    const key = Symbol(name)
    const accessor: PropertyDescriptor & ThisType<Stored> = {
      configurable: true,
      enumerable: true,
      get() {
        return this[key]
      },
      set(value) {
        const before = this[key]
        this[key] = value
        this.requestUpdate(name, before, own)
      },
    }
    Object.defineProperty(prototype, name, unpolluted(accessor))
  }
}

/** As Lit's `@state()`. */
export function state() {
  return property({ state: true, attribute: false })
}
