// Room: demo. Clock, AWS's events, faults and the look of all pages.
import { awsEvents, faultKinds, remedyKinds } from '../../src/api/mock/index.ts'
import { byId, element } from '../host/element.ts'
import { directions, keepSetting, languages, readSettings, themes } from '../host/settings.ts'
import type { Settings } from '../host/settings.ts'
import { changeAccount, command } from './backend.ts'
import { tell } from './notice.ts'

const leaps: readonly (readonly [label: string, seconds: number])[] = [
  ['+10 s', 10],
  ['+2 min', 120],
  ['+20 min', 1200],
  ['+1 h', 3600],
  ['+1 day', 86_400],
  ['+3 days', 259_200],
]

function button(label: string, done: string, work: () => Promise<void>): HTMLButtonElement {
  const node = element('button', { class: 'button', type: 'button' }, label)
  node.addEventListener('click', () => void tell(done, work))
  return node
}

export function mountControls(): void {
  for (const [label, seconds] of leaps) {
    const leap = () => command('advance', { seconds })
    byId('advance').append(button(label, `The clock moved ${label}.`, leap))
  }
  byId('advance').append(fastForward())
  for (const event of awsEvents) {
    byId('aws').append(button(event, `AWS said: ${event}.`, () => command('aws', { event })))
  }
  mountAccount()
  mountFaults()
  mountLook()
}

/** A minute of mock time per second, until pressed again. */
function fastForward(): HTMLButtonElement {
  let running: ReturnType<typeof setInterval> | undefined
  const node = element(
    'button',
    { class: 'button', type: 'button', 'aria-pressed': 'false' },
    'Fast-forward',
  )
  const step = () => void tell('A minute each second.', () => command('advance', { seconds: 60 }))
  node.addEventListener('click', () => {
    clearInterval(running)
    running = running === undefined ? setInterval(step, 1000) : undefined
    node.setAttribute('aria-pressed', String(running !== undefined))
  })
  return node
}

/** What the customer would do on the billing page, and what QA can make of his account. */
function mountAccount(): void {
  const select = byId<HTMLSelectElement>('change-kind')
  select.append(...remedyKinds.map((kind) => element('option', { value: kind }, kind)))
  byId<HTMLFormElement>('change').addEventListener('submit', (event) => {
    event.preventDefault()
    void tell(`Done: ${select.value}.`, () => changeAccount(select.value))
  })
}

function mountFaults(): void {
  const form = byId<HTMLFormElement>('fault')
  byId('fault-kind').append(
    ...Object.entries(faultKinds).map(([kind, does]) =>
      element('option', { value: kind }, `${kind}: ${does}`),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const kind = byId<HTMLSelectElement>('fault-kind').value
    const times = byId<HTMLInputElement>('fault-times').valueAsNumber
    void tell(`The next ${times} request(s): ${kind}.`, () => command('fault', { kind, times }))
  })
}

function mountLook(): void {
  const choices: Record<keyof Settings, readonly string[]> = {
    lang: languages,
    theme: themes,
    dir: directions,
  }
  const now = readSettings()
  for (const name of ['lang', 'theme', 'dir'] as const) {
    const select = byId<HTMLSelectElement>(`setting-${name}`)
    select.append(...choices[name].map((value) => element('option', { value }, value)))
    select.value = now[name]
    select.addEventListener('change', () => keepSetting(name, select.value))
  }
}
