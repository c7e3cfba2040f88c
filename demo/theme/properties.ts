// Room: demo. Every custom property, as the elements themselves describe it.
// oxlint-disable-next-line import/default -- Vite makes the default export of ?raw
import source from '../../src/components/element/billing-element.ts?raw'

export interface Property {
  readonly name: string
  /** CSS that counts when the host sets nothing. */
  readonly fallback: string
  readonly meaning: string
  readonly isColour: boolean
}

const line = /@cssprop \[(--[\w-]+)=(.+?)\] - (.+)$/gm

export const properties: readonly Property[] = Array.from(
  source.matchAll(line),
  ([, name = '', fallback = '', meaning = '']) => ({
    name,
    fallback,
    meaning,
    isColour: name.includes('-color-'),
  }),
)
