// Room: demo. AWS's subscriptions page: set up again, cancel after typing the product's name, resubscribe.
import { byId, element } from '../host/element.ts'
import { reportEvents } from '../host/report.ts'
import * as aws from './marketplace.ts'

reportEvents()

const dialog = byId<HTMLDialogElement>('cancel')
const typed = byId<HTMLInputElement>('cancel-typed')
const confirm = byId<HTMLButtonElement>('cancel-yes')
let canceling: aws.Agreement | undefined

typed.addEventListener('input', () => {
  confirm.disabled = typed.value.trim() !== canceling?.productName
})
byId('cancel-keep').addEventListener('click', () => dialog.close())
dialog.addEventListener('close', () => {
  const agreement = canceling
  if (dialog.returnValue !== 'yes' || !agreement) return
  void aws.attempt(async () => {
    await aws.cancel(agreement.agreementId)
    await list()
    aws.showBanner(`Your subscription to ${agreement.productName} was cancelled.`)
  })
})

function askToCancel(agreement: aws.Agreement): void {
  canceling = agreement
  byId('cancel-product').textContent = agreement.productName
  typed.value = ''
  confirm.disabled = true
  dialog.returnValue = ''
  dialog.showModal()
  typed.focus()
}

function button(label: string, work: () => void | Promise<void>): HTMLButtonElement {
  const node = element('button', { class: 'button' }, label)
  node.addEventListener('click', () => void aws.attempt(async () => work()))
  return node
}

function actions(agreement: aws.Agreement): readonly HTMLButtonElement[] {
  const { agreementId, productName, status } = agreement
  const resubscribe = button('Resubscribe', async () => {
    await aws.resubscribe(agreementId)
    await list()
    aws.showBanner(`You are subscribed to ${productName} again.`)
  })
  const payment = button('Update payment method', async () => {
    await aws.updatePayment(agreementId)
    await list()
    aws.showBanner('Your payment method on AWS was updated.')
  })
  const setUp = button('Set up product', async () => {
    const form = await aws.setUpAgain(agreementId)
    aws.showBanner('Finish by setting up your account.', form)
  })
  const cancel = button('Cancel subscription', () => askToCancel(agreement))
  switch (status) {
    case 'active':
      return [setUp, cancel]
    case 'payment_failed':
      return [payment, setUp, cancel]
    case 'canceling':
      return [resubscribe]
    default:
      return []
  }
}

function menu(agreement: aws.Agreement): HTMLElement {
  const possible = actions(agreement)
  if (possible.length === 0) {
    return element('a', { href: '/aws/listing.html' }, 'Subscribe again')
  }
  const items = element('div', { class: 'actions' }, ...possible)
  return element('details', {}, element('summary', { class: 'button' }, 'Actions'), items)
}

async function list(): Promise<void> {
  const agreements = await aws.agreements()
  byId('none').hidden = agreements.length > 0
  byId('agreements').replaceChildren(
    ...agreements.map((agreement) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, agreement.productName),
        element('td', {}, `${agreement.agreementId} (${agreement.offerType})`),
        element('td', {}, agreement.status),
        element('td', {}, menu(agreement)),
      ),
    ),
  )
}

void aws.attempt(list)
