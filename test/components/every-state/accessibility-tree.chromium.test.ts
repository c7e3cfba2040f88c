// Every state: what a screen reader is given of it, compared with what was kept. Only Chromium's tools tell
// its tree. A change that is meant is kept with `npm run trees`.
import { expect } from '@open-wc/testing'
import {
  executeServerCommand,
  getSnapshotConfig,
  readFile,
  writeFile,
} from '@web/test-runner-commands'
import { elementNames } from '../../../demo/gallery/state.ts'
import { pause } from '../../support/quick-time.ts'
import { galleryStates, hang, type Hung } from '../gallery/support/room.ts'

/** Numbers go on while a test runs; levels of headings do not. */
function timeless(tree: string): string {
  return tree.replace(/"[^"]*"/g, (text) =>
    text.replace(/\d+/g, '#').replace(/# (second|minute)\b/g, '# $1s'),
  )
}

async function treeNow(): Promise<string> {
  return timeless(await executeServerCommand<string, undefined>('accessibility-tree'))
}

async function treeUntil(wanted: string | undefined): Promise<string> {
  let tree = await treeNow()
  for (let tries = 0; tree !== wanted && tries < 20; tries += 1) {
    await pause(100)
    tree = await treeNow()
  }
  return tree
}

/** What nothing tells the end of is over when it has not changed for a while. */
async function lastTree(): Promise<string> {
  let tree = await treeNow()
  for (let calm = 0; calm < 5; calm += 1) {
    await pause(100)
    const now = await treeNow()
    if (now !== tree) calm = 0
    tree = now
  }
  return tree
}

/** The trees of a file, by the states that stand above them. */
function parsed(text: string): Map<string, string> {
  const sections = text.split(/^# /m).slice(1)
  return new Map(
    sections.map((section) => {
      const [state = '', ...lines] = section.split('\n')
      return [state, lines.join('\n').trim()]
    }),
  )
}

function written(trees: ReadonlyMap<string, string>): string {
  return [...trees].map(([state, tree]) => `# ${state}\n\n${tree}\n`).join('\n')
}

let hung: Hung | undefined
afterEach(() => {
  hung?.takeDown()
  hung = undefined
})

for (const element of elementNames) {
  const path = `trees/${element}.txt`
  const states = galleryStates.filter((each) => each.element === element)
  const seen = new Map<string, string>()
  let kept = new Map<string, string>()
  let updating = false

  describe(`what a screen reader is given of ${element}`, () => {
    before(async () => {
      const config = await getSnapshotConfig()
      updating = config.updateSnapshots === true
      if (!updating) kept = parsed((await readFile({ path })) ?? '')
      await executeServerCommand('time-zone', 'UTC')
    })
    after(async () => {
      if (updating) await writeFile({ path, content: written(seen) })
    })

    for (const state of states) {
      it(`is what was kept of the state ${state.state}`, async () => {
        hung = await hang(state)
        // A busy machine may not have drawn everything yet.
        const wanted = kept.get(state.state)
        const tree = updating ? await lastTree() : await treeUntil(wanted)
        seen.set(state.state, tree)
        if (!updating) expect(tree).to.equal(wanted)
      }).timeout(15_000)
    }

    it('is kept of no state that is gone', () => {
      if (!updating) expect([...kept.keys()]).to.deep.equal(states.map(({ state }) => state))
    })
  })
}
