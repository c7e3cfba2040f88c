// Unlink guide: when a moment that was waited for has come, and what is worth telling.
import { expect } from '@open-wc/testing'
import type { Link } from '../../../src/api/contract/index.ts'
import { Chronicle } from '../../../src/components/unlink-guide/chronicle.ts'

const minute = 60_000
const link = { id: 'link-1' } as Link
const trouble = { kind: 'network', retryable: true }

describe('unlink guide, waiting for a moment', () => {
  it('asks once when the countdown has ended', () => {
    const chronicle = new Chronicle()
    expect(chronicle.hasCome(5_000, 'canceling', 1_000)).to.equal(false)
    expect(chronicle.hasCome(undefined, 'canceling', 5_000)).to.equal(true)
    expect(chronicle.hasCome(undefined, 'canceling', 6_000)).to.equal(false)
  })

  it('does not ask when the countdown ends because the customer turned back', () => {
    const chronicle = new Chronicle()
    chronicle.hasCome(5_000, 'canceling', 1_000)
    expect(chronicle.hasCome(undefined, 'active', 2_000)).to.equal(false)
    expect(chronicle.hasCome(undefined, 'active', 9_000)).to.equal(false)
  })

  it('does not ask when the date moves', () => {
    const chronicle = new Chronicle()
    chronicle.hasCome(5_000, 'canceled', 1_000)
    expect(chronicle.hasCome(9_000, 'canceled', 4_000)).to.equal(false)
    expect(chronicle.hasCome(undefined, 'canceled', 9_000)).to.equal(true)
  })

  it('asks ever more rarely while the server has not deleted yet', () => {
    const chronicle = new Chronicle()
    const asked: number[] = []
    for (let now = 0; now <= 16 * minute; now += 1_000) {
      if (chronicle.hasCome(undefined, 'deleting', now)) asked.push(now / minute)
    }
    expect(asked).to.deep.equal([1, 3, 7, 15])
  })
})

describe('unlink guide, what is told', () => {
  it('tells nothing of the first thing that is known', () => {
    const chronicle = new Chronicle()
    chronicle.note({ name: 'loading' }, 'loading', undefined)
    chronicle.note({ name: 'active', link }, 'active', undefined)
    expect(chronicle.news).to.equal(undefined)
  })

  it('tells a change, and keeps to it while nothing changes', () => {
    const chronicle = new Chronicle()
    chronicle.note({ name: 'active', link }, 'active', undefined)
    chronicle.note({ name: 'canceling', link }, 'canceling', undefined)
    expect(chronicle.news).to.equal('canceling')
    chronicle.note({ name: 'canceling', link }, 'canceling', undefined)
    expect(chronicle.news).to.equal('canceling')
  })

  it('remembers that a customer turned back, even when he was signed out in between', () => {
    const chronicle = new Chronicle()
    chronicle.note({ name: 'canceling', link }, 'canceling', undefined)
    chronicle.note({ name: 'signed-out' }, 'signed-out', undefined)
    chronicle.note({ name: 'active', link }, 'active', undefined)
    expect(chronicle.news).to.equal('back')
    expect(chronicle.isBack('link-1')).to.equal(true)
    expect(chronicle.isBack('link-2')).to.equal(false)
  })

  it('does not take another link that is active for a way back', () => {
    const chronicle = new Chronicle()
    chronicle.note({ name: 'canceling', link }, 'canceling', undefined)
    const other = { ...link, id: 'link-2' }
    chronicle.note({ name: 'active', link: other }, 'active', undefined)
    expect(chronicle.isBack('link-2')).to.equal(false)
  })

  it('tells trouble when it begins, and falls silent when it is over', () => {
    const chronicle = new Chronicle()
    chronicle.note({ name: 'active', link }, 'active', undefined)
    chronicle.note({ name: 'active', link }, 'active', trouble)
    expect(chronicle.news).to.deep.equal({ trouble })
    chronicle.note({ name: 'active', link }, 'active', undefined)
    expect(chronicle.news).to.equal(undefined)
  })
})
