// Room: demo. One control for each custom property, with its default and what it is for.
import { element } from '../host/element.ts'
import type { Values } from './presets.ts'
import { properties, type Property } from './properties.ts'

export interface Form {
  /** What differs from the defaults. */
  values(): Values
  fill(values: Values): void
}

interface Control {
  readonly property: Property
  readonly text: HTMLInputElement
  readonly colour: HTMLInputElement | undefined
}

export function mountForm(parent: HTMLElement, onChange: () => void): Form {
  const controls = properties.map((property) => control(property, onChange))
  for (const { property, text, colour } of controls) {
    const label = element('label', { for: text.id }, property.name)
    const value = element('div', { class: 'value' }, text, ...(colour ? [colour] : []))
    const hint = element('p', { class: 'hint', id: `${text.id}-hint` }, property.meaning)
    parent.append(element('div', { class: 'field' }, label, value, hint))
  }
  return {
    values: () =>
      Object.fromEntries(
        controls
          .map(({ property, text }) => [property.name, text.value.trim()] as const)
          .filter(([, value]) => value !== ''),
      ),
    fill(values) {
      for (const { property, text, colour } of controls) {
        text.value = values[property.name] ?? ''
        if (colour && /^#[\da-f]{6}$/i.test(text.value)) colour.value = text.value
      }
    },
  }
}

function control(property: Property, onChange: () => void): Control {
  const id = property.name.slice(2)
  const text = element('input', {
    class: 'input',
    type: 'text',
    id,
    placeholder: property.fallback,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': `${id}-hint`,
  })
  text.addEventListener('input', onChange)
  if (!property.isColour) return { property, text, colour: undefined }
  const colour = element('input', { type: 'color', 'aria-label': `Pick ${property.name}` })
  colour.value = /#[\da-f]{6}/i.exec(property.fallback)?.[0] ?? '#000000'
  colour.addEventListener('input', () => {
    text.value = colour.value
    onChange()
  })
  return { property, text, colour }
}
