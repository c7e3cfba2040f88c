// Room: demo. The billing page: payment method, the remedies of a blocked link, and the way out of AWS.
import '../../src/define/payment-method.ts'
import '../../src/define/unlink-guide.ts'
import { requireAccount } from '../host/account.ts'
import { configureDemoBilling } from '../host/billing.ts'
import { byId } from '../host/element.ts'
import { overdueRows } from '../host/overdue-invoice.ts'
import { readAccount } from '../host/own-backend.ts'
import { startPage } from '../host/page.ts'
import { remediesFor } from '../host/remedies.ts'

startPage()
configureDemoBilling()

const person = await requireAccount()
if (person) {
  const show = async () => {
    const account = await readAccount(person.email)
    if (!account) return
    byId('remedies').replaceChildren(...remediesFor(account))
    document.getElementById('overdue')?.remove()
    byId('invoice-rows').append(...overdueRows(account))
    // Only now is known how much room is above them, and so they never move.
    for (const section of ['settings', 'aws']) byId(section).hidden = false
  }
  await show()
  document.addEventListener('emqxpaymentmethodchange', () => void show())
  scrollToTarget()
}

/** The section that a remedy links to is drawn after the browser looked for it. */
function scrollToTarget(): void {
  if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView()
}
