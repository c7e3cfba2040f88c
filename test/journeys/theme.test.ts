// Room: test. The theme page: what is chosen there is worn by the elements and written as CSS.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { click, eventually, find } from './support/visitor.ts'

/** What the elements in the frames wear, and the CSS beside them. */
function look(page: Tab): Promise<{ worn: string[]; themes: string[]; css: string }> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll('iframe')].flatMap((frame) =>
      frame.contentDocument ? [frame.contentDocument.documentElement] : [],
    )
    return {
      worn: roots.map((root) => root.style.getPropertyValue('--emqx-billing-color-primary')),
      themes: roots.map((root) => root.dataset['theme'] ?? ''),
      css: document.getElementById('css')?.textContent ?? '',
    }
  })
}

test('a preset is worn by every element of the preview, and its CSS is there to copy', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const page = await journey.page('/theme.html')
  await find(page, 'button', /EMQX green, dark/)
  await eventually(page, 'the preview', async () => (await look(page)).themes.length === 6)
  assert.match((await look(page)).css, /Nothing to write/)
  await click(page, 'button', /High contrast/)
  await eventually(page, 'the elements to wear it', async () => {
    const { worn, css } = await look(page)
    return worn.every((value) => value === '#003d99') && css.includes('#003d99;')
  })
  await click(page, 'button', /EMQX green, dark/)
  await eventually(page, 'the dark', async () => {
    const { worn, themes } = await look(page)
    return worn.every((value) => value === '') && themes.every((theme) => theme === 'dark')
  })
})

test('every custom property has a field that shows its default', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const page = await journey.page('/theme.html?preset=yellow')
  await find(page, 'textbox', '--emqx-billing-dialog-width')
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('#properties input[type=text]')].map(
      ({ id, value, placeholder }) => ({ id, value, placeholder }),
    ),
  )
  assert.equal(fields.length, 20)
  assert.ok(fields.every(({ placeholder }) => placeholder !== ''))
  assert.deepEqual(
    fields.filter(({ value }) => value !== ''),
    [
      {
        id: 'emqx-billing-color-primary',
        value: '#ffee00',
        placeholder: 'var(--el-color-primary, #00b173)',
      },
    ],
  )
})
