// Room: demo. The login page: two doors, and the people QA can be.
import '../../src/define/subscribe-link.ts'
import { openDoor } from '../host/door.ts'
import { byId, element } from '../host/element.ts'
import { startPage } from '../host/page.ts'
import { pointToListing } from '../host/subscribe.ts'
import { readAccounts } from '../host/own-backend.ts'

startPage()
openDoor()
pointToListing()

const field = byId<HTMLInputElement>('email')
for (const { email } of await readAccounts()) {
  const choose = element('button', { type: 'button' }, email)
  choose.addEventListener('click', () => {
    field.value = email
    field.form?.requestSubmit()
  })
  byId('people').append(element('li', {}, choose))
}
