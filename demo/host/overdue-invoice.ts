// Room: demo. The invoice that the customer has not paid, below the newer ones that he has.
import { element } from './element.ts'
import type { DemoAccount } from './own-backend.ts'
import { remedyForm } from './remedies.ts'
import { readSettings } from './settings.ts'
import { translate } from './texts.ts'

/** @returns nothing when no invoice is overdue. */
export function overdueRows({ overdueInvoice }: DemoAccount): readonly HTMLTableRowElement[] {
  if (!overdueInvoice) return []
  const { lang } = readSettings()
  const { number, amount, currency } = overdueInvoice
  const badge = element(
    'span',
    { class: 'badge', 'data-tone': 'danger' },
    translate('Overdue', lang),
  )
  return [
    element(
      'tr',
      { id: 'overdue' },
      element('th', { scope: 'row' }, number),
      element('td', {}, '2026-07'),
      element('td', {}, `${currency} ${amount}`),
      element('td', {}, badge, remedyForm('pay_invoice', translate('Pay now', lang))),
    ),
  ]
}
