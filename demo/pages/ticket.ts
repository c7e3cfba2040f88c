// Room: demo. Stands in for the ticket form and shows what the billing elements filled in.
import { requireAccount } from '../host/account.ts'
import { byId, element } from '../host/element.ts'
import { startPage } from '../host/page.ts'
import { readSettings } from '../host/settings.ts'
import { translate } from '../host/texts.ts'

startPage()
await requireAccount()

const filledIn = [...new URLSearchParams(location.search)]
const subject = byId<HTMLInputElement>('subject')
for (const [name, value] of filledIn) {
  byId('context-rows').append(
    element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)),
  )
}
byId('context').hidden = filledIn.length === 0
if (filledIn.length > 0) subject.value = 'AWS Marketplace billing'

byId<HTMLFormElement>('ticket').addEventListener('submit', (event) => {
  event.preventDefault()
  byId('sent').textContent = translate(
    'Thank you. We answer within one working day.',
    readSettings().lang,
  )
})
