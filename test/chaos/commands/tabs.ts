// Chaos. What the browser and the host page do to tabs and the elements on them.
import * as fc from 'fast-check'
import type { Need } from '../../../src/api/session/questions.ts'
import { mostTabs, type House } from '../world/house.ts'
import type { Life, Tab } from '../world/tab.ts'
import { pick, type Given, type Kind, type Kinds } from './kind.ts'

const tab = fc.nat(7)
const all: readonly Need[] = ['link', 'registration', 'paymentMethod', 'impact', 'eligibility']

/** What the four elements ask for, and everything. */
export const needSets: readonly (readonly Need[])[] = [
  all,
  ['link', 'registration'],
  ['paymentMethod'],
  ['eligibility'],
  ['impact', 'link'],
]
const needs = fc.constantFrom(...needSets)

function onTab(
  lives: readonly Life[],
  weight: number,
  run: (tab: Tab, given: Given, house: House) => void | Promise<void>,
  given: fc.Arbitrary<Given> = fc.record({ tab }),
): Kind {
  const fits = (each: Tab) => lives.includes(each.life)
  return {
    given,
    weight,
    can: (house, said) => pick(house, said, fits) !== undefined,
    run(house, said) {
      const found = pick(house, said, fits)
      return found && run(found, said, house)
    },
  }
}

const needsOf = ({ needs: said }: Given) => said as readonly Need[]
const alive: readonly Life[] = ['shown', 'hidden']

export const tabKinds: Kinds = {
  'open a tab': {
    given: fc.record({ needs }),
    weight: 4,
    can: ({ tabs }) => tabs.length < mostTabs,
    run: (house, given) => void house.open(0, needsOf(given)),
  },
  'open a tab on another device': {
    given: fc.record({ needs }),
    weight: 2,
    can: ({ tabs }) => tabs.length < mostTabs,
    run: (house, given) => void house.open(1, needsOf(given)),
  },
  'close the tab': onTab(alive, 2, (each) => each.leave()),
  'reload the page': onTab(
    [...alive, 'gone'],
    3,
    (each, given) => each.reload(needsOf(given)),
    fc.record({ tab, needs }),
  ),
  'hide the tab': onTab(['shown'], 4, (each) => {
    each.life = 'hidden'
    each.signal((page) => page.hide())
  }),
  'show the tab': onTab(['hidden'], 5, (each) => {
    each.life = 'shown'
    each.signal((page) => page.comeBack())
  }),
  'look at the tab': onTab(['shown'], 3, (each) => each.signal((page) => page.comeBack())),
  'freeze the tab': onTab(['hidden'], 2, (each) => each.freeze('frozen')),
  'resume the tab': onTab(['frozen'], 2, (each) => each.thaw('hidden')),
  'show the frozen tab': onTab(['frozen'], 2, (each) => each.thaw('shown')),
  'discard the tab': onTab(['hidden', 'frozen', 'cached'], 1, (each) => each.die()),
  'crash the tab': onTab([...alive, 'hung'], 2, (each) => each.die()),
  'hang the tab': onTab(['shown'], 3, (each) => each.hang()),
  'end the hanging': onTab(['hung'], 2, (each) => each.thaw('shown')),
  'go to another page': onTab(['shown'], 2, (each) => each.freeze('cached')),
  'go back to the page': onTab(['cached'], 3, (each) => each.thaw('shown')),
  'mount an element': onTab(
    alive,
    3,
    (each, given) => each.mount(needsOf(given)),
    fc.record({ tab, needs }),
  ),
  'unmount an element': onTab(
    alive,
    2,
    (each, { which }) => each.unmount(Number(which)),
    fc.record({ tab, which: fc.nat(3) }),
  ),
  'unmount all elements': onTab(alive, 1, (each) => each.unmountAll()),
  'move all elements': onTab(
    alive,
    1,
    (each, given) => {
      each.unmountAll()
      each.mount(needsOf(given))
    },
    fc.record({ tab, needs }),
  ),
}
