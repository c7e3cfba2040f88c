// Room: demo. AWS's product page: View purchase options, Subscribe, Set Up Your Account.
import { byId } from '../host/element.ts'
import { reportEvents } from '../host/report.ts'
import { attempt, showBanner, subscribe } from './marketplace.ts'

reportEvents()

byId('view-options').addEventListener('click', () => {
  byId('options').hidden = false
  byId('options-title').focus()
})

byId('subscribe').addEventListener('click', () => {
  const chosen = document.querySelector<HTMLInputElement>('input[name="offer"]:checked')
  void attempt(async () => {
    const setUp = await subscribe(chosen?.value ?? 'standard')
    showBanner('Thank you for subscribing. Finish by setting up your account.', setUp)
    byId('banner').querySelector('button')?.focus()
  })
})
