// Test support: one planted bug, in a page of its own, and whether the walks over it meet it.
import { expect } from '@open-wc/testing'
import { plants, type PlantName } from './plants.ts'

/** Over a copy of src that has the bug, and of everything that loads it: see scripts/plants.js. */
export async function planted(name: PlantName | 'none') {
  const load = (file: string) => import(/* @vite-ignore */ `./${file}?plant=${name}`)
  const { walk } = (await load('walk.ts')) as typeof import('./walk.ts')
  const { walks } = (await load('walks.ts')) as typeof import('./walks.ts')
  return { walk, walks }
}

export function isCaught(name: PlantName): void {
  describe(`a bug that is planted: ${name}`, () => {
    it('is caught by the walks over the elements', async () => {
      const { walk, walks } = await planted(name)
      let caught: unknown
      await walk(walks[plants[name].walk], { endOnFailure: true }).catch((error: unknown) => {
        caught = error
      })
      expect(String(caught)).to.include('Property failed after')
    }).timeout(100_000)
  })
}
