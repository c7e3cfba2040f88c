// Room: demo. Settings of the billing page by which a customer removes what blocks a link.
import type { RemedyKind } from '../../src/api/mock/index.ts'
import { element } from './element.ts'
import type { DemoAccount } from './own-backend.ts'
import { readSettings } from './settings.ts'
import { translate } from './texts.ts'

interface Remedy {
  id: string
  title: string
  text: string
  kind?: RemedyKind
  button?: string
}

function applicable(account: DemoAccount): readonly Remedy[] {
  const card: Remedy =
    account.method.kind === 'credit_card'
      ? {
          id: 'card',
          title: 'Credit card',
          text: 'A card is set up for this account.',
          kind: 'remove_credit_card',
          button: 'Remove card',
        }
      : {
          id: 'card',
          title: 'Credit card',
          text: 'No card is set up.',
          ...(account.method.kind === 'none' && { kind: 'add_credit_card', button: 'Add a card' }),
        }
  const found: Remedy[] = [card]
  if (account.method.kind === 'us_bank_account') {
    found.push({
      id: 'bank',
      title: 'Bank account',
      text: 'A US bank account is set up.',
      kind: 'remove_bank_account',
      button: 'Remove bank account',
    })
  }
  if (account.method.kind === 'azure_marketplace' || account.method.kind === 'gcp_marketplace') {
    found.push({
      id: 'marketplace',
      title: 'Other marketplace',
      text: 'Another cloud marketplace pays for this account.',
      kind: 'leave_other_marketplace',
      button: 'Leave it',
    })
  }
  if (account.credits) {
    found.push({
      id: 'credits',
      title: 'Available credits',
      text: 'Credits are used before any other payment method.',
      kind: 'spend_credits',
      button: 'Use up the credits',
    })
  }
  if (account.voucher) {
    found.push({
      id: 'vouchers',
      title: 'Vouchers',
      text: 'A voucher is active on this account.',
      kind: 'remove_voucher',
      button: 'Remove voucher',
    })
  }
  if (account.role === 'member') {
    found.push({
      id: 'role',
      title: 'Role',
      text: 'You are a member. Only the owner changes the payment method.',
      kind: 'make_owner',
      button: 'Become the owner',
    })
  }
  return found
}

/** One list item for each thing that the account has; its form posts the remedy to the server. */
export function remediesFor(account: DemoAccount): readonly HTMLLIElement[] {
  const { lang } = readSettings()
  return applicable(account).map(({ id, title, text, kind, button }) => {
    const words = element(
      'div',
      {},
      element('strong', {}, translate(title, lang)),
      translate(text, lang),
    )
    if (!kind || !button) return element('li', { id }, words)
    const form = remedyForm(kind, translate(button, lang))
    return element('li', { id }, words, form)
  })
}

/** A form that tells the server what the customer did, and leads back to the billing page. */
export function remedyForm(kind: RemedyKind, label: string): HTMLFormElement {
  return element(
    'form',
    { method: 'post', action: '/emqx/remedy' },
    element('input', { type: 'hidden', name: 'kind', value: kind }),
    element('button', { class: 'button' }, label),
  )
}
