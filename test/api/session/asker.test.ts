// One question at a time, when the customer can see the answer, and never more often than agreed.
import { expect } from '@open-wc/testing'
import { Asker, type Next, type Turn } from '../../../src/api/session/asker.ts'
import { pace } from '../../../src/api/session/pace.ts'
import { openTab } from './support/browser.ts'

const never = new Promise<Next>(() => undefined)

function open({
  next = (): Next => ({ when: 'after', ms: 10_000 }),
  random = (): number => 0,
} = {}) {
  const tab = openTab({ random })
  const asked: number[] = []
  const turns: Turn[] = []
  const signals: string[] = []
  let inFlight = 0
  let most = 0
  let answer: (turn: Turn) => Next | Promise<Next> = next
  const asker = new Asker({
    environment: tab.environment,
    name: 'test',
    onSignal: (signal) => signals.push(signal),
    async ask(turn) {
      asked.push(tab.clock.now())
      turns.push(turn)
      inFlight += 1
      most = Math.max(most, inFlight)
      try {
        return await answer(turn)
      } finally {
        inFlight -= 1
      }
    },
  })
  return {
    ...tab,
    asker,
    asked,
    turns,
    signals,
    most: () => most,
    answerWith: (how: typeof answer) => (answer = how),
  }
}

/** Held by the server until somebody more urgent comes. */
const held = (turn: Turn) => {
  turn.givesWay = true
  return new Promise<Next>((resolve) => {
    turn.signal.addEventListener('abort', () => resolve({ when: 'after', ms: 0 }))
  })
}

describe('The asker', () => {
  it('asks at once when it starts, and then at the pace it is told', async () => {
    const { asker, asked, clock } = open()
    asker.start()
    await clock.advance(25_000)
    expect(asked).to.deep.equal([0, 10_000, 20_000])
    asker.stop()
  })

  it('has one question on its way, however often it is pushed (fault 18)', async () => {
    const { asker, asked, clock, most, answerWith } = open()
    const answers: ((next: Next) => void)[] = []
    answerWith(() => new Promise((resolve) => answers.push(resolve)))
    asker.start()
    for (let push = 0; push < 10; push += 1) {
      asker.soon()
      asker.hint()
    }
    await clock.advance(60_000)
    expect(asked).to.deep.equal([0])
    answers[0]!({ when: 'after', ms: 30_000 })
    await clock.advance(0)
    expect(asked, 'one more, for all the pushes').to.deep.equal([0, 60_000])
    expect(most()).to.equal(1)
    asker.stop()
  })

  it('starts once', async () => {
    const { asker, asked, clock, page } = open()
    asker.start()
    asker.start()
    await clock.advance(0)
    expect(asked).to.deep.equal([0])
    expect(page.listening).to.equal(1)
    asker.stop()
  })

  it('splits a wait that no timer can take (fault 88)', async () => {
    const { asker, asked, clock } = open({ next: () => ({ when: 'after', ms: 2 ** 32 }) })
    asker.start()
    await clock.advance(2 ** 32 - 1)
    expect(asked).to.deep.equal([0])
    await clock.advance(1)
    expect(asked).to.deep.equal([0, 2 ** 32])
    expect(clock.illegal).to.deep.equal([])
    asker.stop()
  })

  it('asks once after a long sleep, not once for every question missed (fault 28)', async () => {
    const { asker, asked, clock } = open()
    asker.start()
    await clock.advance(1_000)
    clock.sleep(8 * 3_600_000)
    await clock.advance(9_000)
    expect(asked.length).to.equal(2)
    asker.stop()
  })
})

describe('While nobody looks (fault 27)', () => {
  it('asks nothing, and no timer runs', async () => {
    const { asker, asked, clock, page } = open()
    asker.start()
    await clock.advance(0)
    page.hide()
    expect(clock.waiting).to.equal(0)
    await clock.advance(3_600_000)
    expect(asked).to.deep.equal([0])
    asker.stop()
  })

  it('does not even start', async () => {
    const { asker, asked, clock, page } = open()
    page.hide()
    asker.start()
    asker.soon()
    asker.hint()
    await clock.advance(60_000)
    expect(asked).to.deep.equal([])
    page.comeBack()
    expect(asked).to.deep.equal([60_000])
    asker.stop()
  })

  it('asks at once on return when the answer is older than its gap', async () => {
    const { asker, asked, clock, page } = open()
    asker.start()
    await clock.advance(1_000)
    page.hide()
    await clock.advance(20_000)
    page.comeBack()
    expect(asked).to.deep.equal([0, 21_000])
    asker.stop()
  })

  it('waits for the rest of the gap on an earlier return', async () => {
    const { asker, asked, clock, page } = open()
    asker.start()
    await clock.advance(1_000)
    page.hide()
    await clock.advance(3_000)
    page.comeBack()
    await clock.advance(5_999)
    expect(asked).to.deep.equal([0])
    await clock.advance(1)
    expect(asked).to.deep.equal([0, 10_000])
    asker.stop()
  })

  it('lets a question that is under way arrive', async () => {
    const { asker, asked, clock, page, turns, answerWith } = open()
    let arrive!: (next: Next) => void
    answerWith(() => new Promise((resolve) => (arrive = resolve)))
    asker.start()
    page.hide()
    expect(turns[0]!.signal.aborted).to.equal(false)
    arrive({ when: 'after', ms: 1_000 })
    await clock.advance(60_000)
    expect(asked).to.deep.equal([0])
    asker.stop()
  })

  it('gives up an answer that the server holds', async () => {
    const { asker, clock, page, turns, answerWith } = open()
    answerWith(held)
    asker.start()
    await clock.advance(3_000)
    page.hide()
    expect(turns[0]!.signal.aborted).to.equal(true)
    await clock.advance(60_000)
    expect(turns.length).to.equal(1)
    asker.stop()
  })

  it('is not driven by somebody who hides and shows the page all the time', async () => {
    const { asker, asked, clock, page, answerWith } = open()
    answerWith(held)
    asker.start()
    for (let flip = 0; flip < 50; flip += 1) {
      await clock.advance(100)
      page.hide()
      await clock.advance(100)
      page.comeBack()
    }
    expect(asked.length, 'in ten seconds').to.be.at.most(6)
    asker.stop()
  })
})

describe('Where nothing is going on', () => {
  it('no timer runs, and a return asks only after the gap', async () => {
    const { asker, asked, clock, page } = open({ next: () => ({ when: 'on-return', ms: 10_000 }) })
    asker.start()
    await clock.advance(0)
    expect(clock.waiting).to.equal(0)
    await clock.advance(5_000)
    page.comeBack()
    await clock.advance(3_600_000)
    expect(asked).to.deep.equal([0])
    page.comeBack()
    expect(asked.length).to.equal(2)
    asker.stop()
  })

  it('a return asks in the very moment when the gap is over', async () => {
    const { asker, asked, clock, page } = open({ next: () => ({ when: 'on-return', ms: 5_000 }) })
    asker.start()
    await clock.advance(5_000)
    page.comeBack()
    await clock.advance(0)
    expect(asked).to.deep.equal([0, 5_000])
    asker.stop()
  })

  it('whoever was in another tab for less than the gap is asked for when the gap is over', async () => {
    const { asker, asked, clock, page } = open({ next: () => ({ when: 'on-return', ms: 10_000 }) })
    asker.start()
    await clock.advance(1_000)
    page.hide()
    await clock.advance(3_000)
    page.comeBack()
    await clock.advance(3_600_000)
    expect(asked, 'once, and then he has to leave again').to.deep.equal([0, 10_000])
    asker.stop()
  })
})

describe('Without a network (fault 16)', () => {
  it('asks nothing and says so', async () => {
    const { asker, asked, clock, page, signals } = open()
    page.loseNetwork()
    asker.start()
    await clock.advance(60_000)
    expect(asked).to.deep.equal([])
    expect(signals).to.deep.equal(['offline'])
    asker.stop()
  })

  it('spreads its first question over five seconds when it is back', async () => {
    const { asker, asked, clock, page } = open({ random: () => 0.5 })
    page.loseNetwork()
    asker.start()
    page.findNetwork()
    await clock.advance(2_499)
    expect(asked).to.deep.equal([])
    await clock.advance(1)
    expect(asked).to.deep.equal([2_500])
    asker.stop()
  })
})

describe('When the customer wants something', () => {
  it('asks at once, before the pace', async () => {
    const { asker, asked, clock } = open()
    asker.start()
    await clock.advance(1_000)
    asker.soon()
    await clock.advance(0)
    expect(asked).to.deep.equal([0, 1_000])
    asker.stop()
  })

  it('a held answer gives way', async () => {
    const { asker, asked, clock, answerWith } = open()
    answerWith(held)
    asker.start()
    await clock.advance(1_000)
    answerWith(() => ({ when: 'after', ms: 10_000 }))
    asker.soon()
    await clock.advance(0)
    expect(asked).to.deep.equal([0, 1_000])
    asker.stop()
  })

  it('an answer that is nearly there does not', async () => {
    const { asker, turns, clock, answerWith } = open()
    answerWith(() => never)
    asker.start()
    asker.soon()
    await clock.advance(1_000)
    expect(turns[0]!.signal.aborted).to.equal(false)
    asker.stop()
  })

  it('Retry-After still holds: neither a click, a hint, a return nor the network asks sooner', async () => {
    const { asker, asked, clock, page } = open({
      next: () => ({ when: 'after', ms: 35_000, leaveAlone: 30_000 }),
    })
    asker.start()
    await clock.advance(1_000)
    asker.soon()
    asker.hint()
    page.hide()
    page.comeBack()
    page.loseNetwork()
    page.findNetwork()
    asker.stop()
    asker.start()
    await clock.advance(28_999)
    expect(asked).to.deep.equal([0])
    await clock.advance(1)
    expect(asked).to.deep.equal([0, 30_000])
    asker.stop()
  })
})

describe('A hint', () => {
  it('is believed, but never faster than the floor', async () => {
    const { asker, asked, clock } = open({ random: () => 0.5 })
    asker.start()
    await clock.advance(100)
    asker.hint()
    await clock.advance(2_399)
    expect(asked).to.deep.equal([0])
    await clock.advance(1)
    expect(asked, 'the floor, and half a second of spread').to.deep.equal([0, 2_500])
    asker.stop()
  })

  it('never puts a question off', async () => {
    const { asker, asked, clock } = open({ next: () => ({ when: 'after', ms: 2_000 }) })
    asker.start()
    for (let hint = 0; hint < 40; hint += 1) {
      await clock.advance(100)
      asker.hint()
    }
    expect(asked).to.deep.equal([0, 2_000, 4_000])
    asker.stop()
  })

  it('wakes a page where nothing was going on', async () => {
    const { asker, asked, clock } = open({ next: () => ({ when: 'on-return', ms: 10_000 }) })
    asker.start()
    await clock.advance(60_000)
    asker.hint()
    await clock.advance(0)
    expect(asked).to.deep.equal([0, 60_000])
    asker.stop()
  })
})

describe('A tab among others', () => {
  const forAll = (): Next => ({ when: 'after', ms: 60_000, anyTab: true })

  it('asks at its own time what no other tab asks for it', async () => {
    const { asker, asked, clock, hall } = open({ next: forAll })
    hall.squat('test:lead')
    asker.start()
    await clock.advance(1_000)
    asker.askAlone()
    await clock.advance(59_000)
    expect(asked).to.deep.equal([0, 60_000])
    asker.stop()
  })

  it('still asks for all of them when the customer wants something in it', async () => {
    const { asker, turns, clock } = open({ next: forAll })
    asker.start()
    await clock.advance(1_000)
    asker.soon()
    await clock.advance(0)
    expect(turns.map(({ leads }) => leads)).to.deep.equal([false, true])
    asker.stop()
  })

  it('leaves the lead to others while it asks what concerns this tab alone', async () => {
    const { asker, clock, hall, answerWith } = open()
    answerWith(() => never)
    asker.start()
    await clock.advance(0)
    expect(hall.lines.size).to.equal(0)
    asker.stop()
  })

  it('asks for all of them what was due when a hint would have asked', async () => {
    const next = (): Next => ({ when: 'after', ms: pace.floor, anyTab: true })
    const { asker, asked, turns, clock } = open({ next })
    asker.start()
    await clock.advance(1_000)
    asker.hint()
    await clock.advance(pace.floor - 1_000)
    expect(asked).to.deep.equal([0, pace.floor])
    expect(turns[1]?.leads).to.equal(true)
    asker.stop()
  })

  it('gives up a held answer, and every timer, when it leaves', async () => {
    const { asker, clock, page, turns, answerWith } = open()
    answerWith(held)
    asker.start()
    await clock.advance(1_000)
    page.leave()
    expect(turns[0]?.signal.aborted).to.equal(true)
    await clock.advance(0)
    expect(clock.waiting).to.equal(0)
    asker.stop()
  })

  it('has no timer without a network', async () => {
    const { asker, clock, page } = open()
    asker.start()
    await clock.advance(1_000)
    page.loseNetwork()
    expect(clock.waiting).to.equal(0)
    asker.stop()
  })

  it('asks sooner for a customer who comes back than by itself, where it is told so', async () => {
    const { asker, asked, clock, page } = open({
      next: () => ({ when: 'after', ms: 60_000, onReturn: 10_000 }),
    })
    asker.start()
    await clock.advance(20_000)
    page.comeBack()
    await clock.advance(0)
    expect(asked).to.deep.equal([0, 20_000])
    asker.stop()
  })

  it('puts off nothing for a hint that was to be asked sooner than the floor', async () => {
    const { asker, asked, clock } = open({ next: () => ({ when: 'after', ms: 1_000 }) })
    asker.start()
    await clock.advance(500)
    asker.hint()
    await clock.advance(500)
    expect(asked).to.deep.equal([0, 1_000])
    asker.stop()
  })
})

describe('After it stopped', () => {
  it('nothing is left: no timer, no listener, no question', async () => {
    const { asker, asked, clock, page, turns, answerWith } = open()
    asker.start()
    await clock.advance(0)
    answerWith(() => never)
    await clock.advance(10_000)
    asker.stop()
    expect(turns[1]!.signal.aborted).to.equal(true)
    expect(clock.waiting).to.equal(0)
    expect(page.listening).to.equal(0)
    asker.soon()
    asker.hint()
    page.comeBack()
    page.findNetwork()
    await clock.advance(3_600_000)
    expect(asked).to.deep.equal([0, 10_000])
    expect(clock.waiting).to.equal(0)
  })

  it('it can be stopped once more, and even before it started', () => {
    const { asker, asked, clock } = open()
    asker.stop()
    asker.start()
    asker.stop()
    asker.stop()
    expect(asked.length).to.equal(1)
    expect(clock.waiting).to.equal(0)
  })

  it('it can start again, and the old answer has no say (fault 18)', async () => {
    const { asker, asked, clock, answerWith } = open()
    let arrive!: (next: Next) => void
    answerWith(() => new Promise((resolve) => (arrive = resolve)))
    asker.start()
    asker.stop()
    answerWith(() => ({ when: 'after', ms: 50_000 }))
    asker.start()
    await clock.advance(1_000)
    expect(asked).to.deep.equal([0, 0])
    arrive({ when: 'after', ms: 1 })
    await clock.advance(40_000)
    expect(asked).to.deep.equal([0, 0])
    asker.stop()
    expect(clock.waiting).to.equal(0)
  })
})
