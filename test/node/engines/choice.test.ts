// Engines: all that are installed run; one that is named and missing is an error, never a silence.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseEngines } from '../../../scripts/engines/choice.ts'

const without = (...gone: string[]) => {
  return (engine: string) => (gone.includes(engine) ? 'install it' : undefined)
}

test('all three run where all are installed', () => {
  const { engines, absent } = chooseEngines('', without())
  assert.deepEqual([engines, absent], [['chromium', 'firefox', 'webkit'], []])
})

test('an engine that is missing stays out, and one line says so and how to get it', () => {
  const { engines, absent } = chooseEngines('', without('webkit'))
  assert.deepEqual(engines, ['chromium', 'firefox'])
  assert.deepEqual(absent, ['Not tested in webkit, which is missing: install it'])
})

test('an engine that is named and missing is an error', () => {
  const choose = () => chooseEngines('chromium,firefox', without('firefox'))
  assert.throws(choose, /ENGINES names firefox, and it is missing: install it/)
})

test('only the engines that are named run, in the usual order, however they are written', () => {
  const { engines } = chooseEngines(' WebKit, chromium', without())
  assert.deepEqual(engines, ['chromium', 'webkit'])
})

test('a name that is no engine is an error', () => {
  assert.throws(() => chooseEngines('safari', without()), /“safari”. There are: chromium/)
})
