// Chaos. All kinds of commands, as fast-check runs and shrinks them.
import * as fc from 'fast-check'
import type { House } from '../world/house.ts'
import { customerKinds } from './customer.ts'
import type { Kind, Kinds, Step } from './kind.ts'
import { natureKinds } from './nature.ts'
import { tabKinds } from './tabs.ts'

export const kinds: Kinds = { ...tabKinds, ...customerKinds, ...natureKinds }

/** The tabs and what they are doing are all that a command needs to know beforehand. */
export type Model = { readonly house: House }

function kindOf({ do: name }: Step): Kind {
  const kind = kinds[name]
  if (!kind) throw new Error(`There is no command "${name}"`)
  return kind
}

export class Command implements fc.AsyncCommand<Model, House> {
  readonly step: Step

  constructor(step: Step) {
    this.step = step
  }

  check({ house }: Readonly<Model>): boolean {
    return kindOf(this.step).can(house, this.step)
  }

  async run(_: Model, house: House): Promise<void> {
    house.steps.push(this.step)
    await kindOf(this.step).run(house, this.step)
    await house.check()
  }

  toString(): string {
    return JSON.stringify(this.step)
  }
}

const weighted = Object.entries(kinds).map(([name, { given, weight }]) => ({
  weight,
  arbitrary: given.map((said) => new Command({ ...said, do: name })),
}))

/** At most so many commands in one run. */
export const longest = 24

export const someCommands = fc.commands<Model, House, false>([fc.oneof(...weighted)], {
  maxCommands: longest,
  size: 'max',
})
