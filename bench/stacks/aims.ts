// Room: bench. What must hold of our own elements, beside the floor of the same rounds.
import { besideFloor, floor, spread, type Run } from './samples.ts'
import { contenders } from './stacks.ts'

export interface Aim {
  readonly name: string
  readonly most: number
  readonly figure: (runs: readonly Run[]) => number | undefined
}

const painted = (contender: string, piece: string) => (runs: readonly Run[]) =>
  besideFloor(runs, `painting ${piece}`, contender, 'painted')

const script = (piece: string) => (runs: readonly Run[]) =>
  besideFloor(runs, `working ${piece}`, 'ours', 'script')

/** How many keep less in memory than ours does, the floor left out. */
const lighter = (piece: string) => (runs: readonly Run[]) => {
  const heapOf = (id: string) => spread(runs, `working ${piece}`, id, 'heap')?.median
  const ours = heapOf('ours')
  if (ours === undefined) return undefined
  const others = contenders.filter(({ id, folder }) => id !== floor && folder !== 'ours')
  return others.filter(({ id }) => (heapOf(id) ?? Infinity) < ours).length
}

export const aims: readonly Aim[] = [
  { name: 'A is painted at most 1.05 × the floor', most: 1.05, figure: painted('ours', 'a') },
  { name: 'B is painted at most 1.05 × the floor', most: 1.05, figure: painted('ours', 'b') },
  { name: 'C is painted at most 1.05 × the floor', most: 1.05, figure: painted('ours', 'c') },
  {
    name: 'A with its own link in the HTML: at most 0.55 ×',
    most: 0.55,
    figure: painted('ours-declared', 'a'),
  },
  {
    name: 'B with its answers preloaded: at most 0.85 ×',
    most: 0.85,
    figure: painted('ours-preload', 'b'),
  },
  {
    name: 'C with its first answer preloaded: at most 0.85 ×',
    most: 0.85,
    figure: painted('ours-preload', 'c'),
  },
  {
    name: 'C with its first answer in the HTML: at most 0.85 ×',
    most: 0.85,
    figure: painted('ours-answer', 'c'),
  },
  { name: 'script time of A at most 1.5 × the floor', most: 1.5, figure: script('a') },
  { name: 'script time of B at most 1.5 × the floor', most: 1.5, figure: script('b') },
  { name: 'script time of C at most 1.5 × the floor', most: 1.5, figure: script('c') },
  { name: 'stacks beside the floor with less heap than A', most: 0, figure: lighter('a') },
  { name: 'stacks beside the floor with less heap than B', most: 0, figure: lighter('b') },
  { name: 'stacks beside the floor with less heap than C', most: 0, figure: lighter('c') },
  {
    name: '500 fields at most 0.25 × the vanilla page in which each asks',
    most: 0.25,
    figure: (runs) => besideFloor(runs, 'crowd asking', 'ours', 'painted'),
  },
  {
    name: '500 fields with stubbed answers at most 1.5 ×',
    most: 1.5,
    figure: (runs) => besideFloor(runs, 'crowd stubbed', 'ours', 'painted'),
  },
  {
    name: '500 fields ask once',
    most: 1,
    figure: (runs) => spread(runs, 'crowd asking', 'ours', 'requests')?.most,
  },
  {
    name: 'nodes that 1,000 cycles leave behind',
    most: 0,
    figure: (runs) => spread(runs, 'comings', 'ours', 'nodes')?.median,
  },
  {
    name: 'bytes of heap that a cycle leaves behind',
    most: 50,
    figure: (runs) => spread(runs, 'comings', 'ours', 'heap')?.median,
  },
]
