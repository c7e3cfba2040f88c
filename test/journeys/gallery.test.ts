// Room: test. The gallery: every state has an address, and the index leads to each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elementNames, galleryStates } from '../../demo/gallery/states.ts'
import { startJourney } from './support/journey.ts'
import { eventually, find, readText, sees } from './support/visitor.ts'

test('no two states of an element share an address', () => {
  const names = galleryStates.map(({ element, state }) => `${element} ${state}`)
  assert.equal(new Set(names).size, names.length)
  for (const element of elementNames) {
    assert.ok(galleryStates.filter((state) => state.element === element).length > 5, element)
  }
})

test('the index links to every state in the look that was chosen', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const page = await journey.page('/gallery.html?theme=dark&lang=ja&dir=rtl&width=320')
  await find(page, 'link', /./)
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.specimens a')].map(({ href }) => href),
  )
  const expected = galleryStates.map(
    ({ element, state }) =>
      `${journey.url}/gallery.html?element=${element}&state=${state}&lang=ja&theme=dark&dir=rtl&width=320`,
  )
  assert.deepEqual(addresses, expected)
})

test('one address shows one state in its theme, language and direction', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const address = '/gallery.html?element=link-status&state=failed-credit_card_on_file'
  const page = await journey.page(`${address}&theme=dark&lang=ja&dir=rtl`)
  await eventually(page, 'the state to be ready', () =>
    page.evaluate(() => document.documentElement.dataset['ready'] === 'true'),
  )
  const root = await page.evaluate(() => {
    const { lang, dir, dataset } = document.documentElement
    return { lang, dir, theme: dataset['theme'] }
  })
  assert.deepEqual(root, { lang: 'ja', dir: 'rtl', theme: 'dark' })
  await find(page, 'dialog', /./)
})

test('a state that does not exist leads to the index of its element', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const page = await journey.page('/gallery.html?element=unlink-guide&state=nonsense')
  await sees(page, '<emqx-billing-unlink-guide>')
  assert.doesNotMatch(await readText(page), /<emqx-billing-link-status>/)
})
