// Room: demo. The mock's scenarios, each with the page where it starts.
import { byId, element } from '../host/element.ts'
import { command } from './backend.ts'
import type { ListedScenario } from './backend.ts'
import { startPageOf } from './start-page.ts'
import { tell } from './notice.ts'

export function mountScenarios(scenarios: readonly ListedScenario[]): void {
  byId('scenarios').append(...scenarios.map(card))
}

export function markScenario(name: string): void {
  for (const item of byId('scenarios').querySelectorAll<HTMLElement>('li')) {
    item.toggleAttribute('data-current', item.dataset['scenario'] === name)
  }
}

function card(scenario: ListedScenario): HTMLLIElement {
  const reset = (landed: boolean) =>
    tell(`The scenario is now: ${scenario.name}.`, () =>
      command('reset', { scenario: scenario.name, landed }),
    )
  const page = startPageOf(scenario)

  const start = element(
    'a',
    { class: 'button primary', href: page, target: 'walk', 'aria-label': `Start ${scenario.name}` },
    'Start',
  )
  start.addEventListener('click', (event) => {
    event.preventDefault()
    // The page must not load before the server is in the scenario.
    void reset(false).then((done) => done && open(page, 'walk'))
  })
  const load = element(
    'button',
    { class: 'button', type: 'button', 'aria-label': `Reset to ${scenario.name}` },
    'Reset only',
  )
  load.addEventListener('click', () => void reset(false))

  const skip = element(
    'button',
    { class: 'button', type: 'button', 'aria-label': `Skip AWS in ${scenario.name}` },
    'Skip AWS',
  )
  skip.addEventListener('click', () => {
    void reset(true).then((done) => done && open('/console.html?marketplace=aws', 'walk'))
  })

  const badges = [...scenario.journey, scenario.signedIn ? 'signed in' : 'signed out']
  return element(
    'li',
    { 'data-scenario': scenario.name },
    element(
      'div',
      {},
      element('h3', {}, scenario.title),
      element('code', {}, scenario.name),
      element('p', {}, scenario.describes),
    ),
    element(
      'div',
      { class: 'badges' },
      ...badges.map((badge) => element('span', { class: 'badge' }, badge)),
    ),
    element('div', { class: 'buttons' }, start, skip, load),
  )
}
