// Room: session. An answer that is shown as it is, beside the link's own story.
import type { Trouble } from './state.ts'

/** `trouble` beside a value: the value is the last that was known, and asking goes on. */
export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T; readonly trouble?: Trouble }
  | { readonly status: 'failed'; readonly trouble: Trouble }
  | { readonly status: 'signed-out' }

export const loading: Resource<never> = Object.freeze({ status: 'loading' })
export const signedOut: Resource<never> = Object.freeze({ status: 'signed-out' })

export function ready<T>(value: T): Resource<T> {
  return Object.freeze({ status: 'ready', value })
}

/** Keeps the last value where there is one: trouble on the line is no reason to hide what is known. */
export function troubled<T>(resource: Resource<T>, trouble: Trouble): Resource<T> {
  return resource.status === 'ready'
    ? Object.freeze({ ...resource, trouble })
    : Object.freeze({ status: 'failed', trouble })
}
