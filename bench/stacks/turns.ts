// Room: bench. Who does what in a round of a scene: contender after contender within each part of it.
import { pieces } from './pieces.ts'
import type { SceneName } from './scene-names.ts'
import { comings, crowd, painting, working, type Figures } from './scenes.ts'
import type { Contender } from './stacks.ts'
import type { Bench } from './visit.ts'

export interface Turn {
  /** Such as `painting a`. */
  readonly part: string
  readonly contender: string
  readonly take: (bench: Bench) => Promise<Figures>
}

type Take = (bench: Bench, contender: Contender) => Promise<Figures>

/** Rounds of the long scenes in which all take part. Only ours and the floor have aims in them. */
const roundsOfMany = 3

function partsOf(scene: SceneName): readonly (readonly [part: string, take: Take])[] {
  switch (scene) {
    case 'painting':
      return pieces.map((piece) => [`painting ${piece.name}`, (...by) => painting(...by, piece)])
    case 'working':
      return pieces.map((piece) => [`working ${piece.name}`, (...by) => working(...by, piece)])
    case 'crowd':
      return [
        ['crowd asking', (...by) => crowd(...by, false)],
        ['crowd stubbed', (...by) => crowd(...by, true)],
      ]
    case 'comings':
      return [['comings', comings]]
    default:
      return scene satisfies never
  }
}

function takesPart(part: string, round: number, { id, only, isMany }: Contender): boolean {
  const [scene, piece] = part.split(' ')
  if (scene === 'painting' || scene === 'working') {
    return only === undefined || only.some((name) => name === piece)
  }
  return isMany && (round < roundsOfMany || id === 'ours' || id === 'vanilla')
}

/** A busy minute of the machine hits everybody, because they take turns. */
export function turnsOf(
  scene: SceneName,
  round: number,
  contenders: readonly Contender[],
): readonly Turn[] {
  const turns = partsOf(scene).flatMap(([part, take]) =>
    contenders
      .filter((contender) => takesPart(part, round, contender))
      .map((contender): Turn => {
        return { part, contender: contender.id, take: (bench) => take(bench, contender) }
      }),
  )
  // So that nobody is always the first.
  return round % 2 === 1 ? turns.reverse() : turns
}
