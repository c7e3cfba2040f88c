// Room: demo. What the login and registration pages share: where to go next, and what went wrong.
import { byId } from './element.ts'
import { readSettings } from './settings.ts'
import { translate } from './texts.ts'

const problems: Readonly<Record<string, string>> = {
  unknown_account: 'There is no account with this email.',
  account_exists: 'An account with this email already exists. Log in instead.',
}
const anyProblem = 'Something is missing. Please check what you typed.'

export function openDoor(): void {
  const address = new URLSearchParams(location.search)
  const next = address.get('next')
  if (next) {
    const field = document.querySelector<HTMLInputElement>('input[name="next"]')
    if (field) field.value = next
    const other = byId<HTMLAnchorElement>('other-door')
    other.search = `?next=${encodeURIComponent(next)}`
  }
  const error = address.get('error')
  if (error) {
    const place = byId('problem')
    place.textContent = translate(problems[error] ?? anyProblem, readSettings().lang)
    place.hidden = false
  }
}
