// Scripts: what React, Vue and Svelte have to know of our tags to check a template.
import type { Attribute, Manifest } from './manifest.ts'
import { classesOf, perTag, propsOf } from './props.ts'

const made = '// Made from custom-elements.json.'

/** React 19 listens with the event's own name after `on`, and writes everything else as markup would. */
export function reactTypes(manifest: Manifest): string {
  return `${made} For React 19: types only.
import type { ClassAttributes, HTMLAttributes } from 'react'
${classesOf(manifest)}

type Tag<Instance, Props> = ClassAttributes<Instance> &
  Omit<HTMLAttributes<Instance>, keyof Props> &
  Props

${propsOf(manifest, { listener: (event) => `on${event}` })}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${perTag(manifest, ({ tagName, name }) => `      '${tagName}': Tag<${name}, ${name}Props>`)}
    }
  }
}
`
}

/** Vue asks for components by their tag, and calls the listener of `@emqxsubscribe` `onEmqxsubscribe`. */
export function vueTypes(manifest: Manifest): string {
  const listener = (event: string): string => `on${event.charAt(0).toUpperCase()}${event.slice(1)}`
  // Templates are checked as if every name were written like a property.
  const attributeName = ({ name, fieldName }: Attribute): string => fieldName ?? name
  return `${made} For Vue 3 and its language tools: types only.
import type { HTMLAttributes, ReservedProps } from 'vue'
${classesOf(manifest)}

type Tag<Instance, Props> = new () => Instance & {
  $props: ReservedProps & Omit<HTMLAttributes, keyof Props> & Props
}

${propsOf(manifest, { listener, attributeName })}

declare module 'vue' {
  interface GlobalComponents {
${perTag(manifest, ({ tagName, name }) => `    '${tagName}': Tag<${name}, ${name}Props>`)}
  }
}
`
}

/** Svelte 5 listens with the event's own name after `on`. */
export function svelteTypes(manifest: Manifest): string {
  return `${made} For Svelte 5: types only.
import type { HTMLAttributes } from 'svelte/elements'
${classesOf(manifest)}

type Tag<Instance extends EventTarget, Props> = Omit<HTMLAttributes<Instance>, keyof Props> & Props

${propsOf(manifest, { listener: (event) => `on${event}` })}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${perTag(manifest, ({ tagName, name }) => `    '${tagName}': Tag<${name}, ${name}Props>`)}
  }
}
`
}
