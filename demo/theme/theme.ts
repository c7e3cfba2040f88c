// Room: demo. The theme page: presets and controls on one side, what they make on the other.
import { byId, element } from '../host/element.ts'
import { followSettings } from '../host/settings.ts'
import { mountForm } from './form.ts'
import { presets, type Preset, type Scheme, type Values } from './presets.ts'
import { mountPreview } from './preview.ts'

// The page itself is written in English only and keeps its own light, so that the preview can differ.
followSettings({ lang: 'en', dir: 'ltr' })

const scheme = byId<HTMLSelectElement>('scheme')
const schemes: readonly Scheme[] = ['light', 'dark']
scheme.append(...schemes.map((value) => element('option', { value }, value)))

const preview = mountPreview(byId('preview'))
const form = mountForm(byId('properties'), show)
let host: Values = {}

function cssOf(values: Values): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};\n`)
  if (lines.length > 0) return `:root {\n${lines.join('')}}`
  return '/* Nothing to write: the defaults follow the page. */'
}

function show(): void {
  const own = form.values()
  byId('css').textContent = cssOf(own)
  byId('copied').textContent = ''
  preview.wear(scheme.value === 'dark' ? 'dark' : 'light', { ...host, ...own })
}

function choose(preset: Preset): void {
  host = preset.host ?? {}
  scheme.value = preset.scheme
  form.fill(preset.own ?? {})
  for (const button of byId('presets').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset['preset'] === preset.name))
  }
  const address = new URL(location.href)
  address.searchParams.set('preset', preset.name)
  history.replaceState(null, '', address)
  show()
}

for (const preset of presets) {
  const button = element(
    'button',
    { class: 'button', type: 'button', 'data-preset': preset.name },
    preset.title,
  )
  button.addEventListener('click', () => choose(preset))
  byId('presets').append(button)
}
scheme.addEventListener('change', show)
byId('properties').addEventListener('submit', (event) => event.preventDefault())
byId('copy').addEventListener('click', () => {
  navigator.clipboard.writeText(byId('css').textContent).then(
    () => (byId('copied').textContent = 'Copied'),
    () => (byId('copied').textContent = 'Select the text and copy it.'),
  )
})

const wanted = new URLSearchParams(location.search).get('preset')
const [first] = presets
const begun = presets.find(({ name }) => name === wanted) ?? first
if (begun) choose(begun)
// Shown at once and whole, so that nothing is pushed by what this script put in.
byId('main').hidden = false
