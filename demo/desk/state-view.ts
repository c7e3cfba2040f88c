// Room: demo. The server's state for QA: who pays how, what AWS thinks, what happens next, and all of it raw.
import type { MockState } from '../../src/api/mock/index.ts'
import { byId, element } from '../host/element.ts'

type AccountState = MockState['accounts'][number]

let last = ''

/** `2026-11-22 09:30:00` in UTC, as the log writes it. */
function moment(iso: string | number): string {
  return new Date(iso).toISOString().slice(0, 19).replace('T', ' ')
}

/** Redraws only when something but the clock changed, so that a selection in it stays. */
export function showState(state: MockState): void {
  const { now, ...rest } = state
  const clock = byId<HTMLTimeElement>('clock')
  clock.dateTime = now
  clock.textContent = `${moment(now)} UTC`

  const text = JSON.stringify(rest, undefined, 2)
  if (text === last) return
  last = text
  const raw = byId('state-raw')
  raw.textContent = text
  byId('state').replaceChildren(
    ...state.accounts.map(accountBox),
    box('Registrations', state.registrations.map(registrationLine)),
    box(
      'AWS agreements',
      state.agreements.map(
        ({ agreementId, status, offerType, linked, awsAccountIdMasked }) =>
          `${agreementId}: ${status}, ${offerType}, ${linked ? 'linked' : 'not linked'}, ${awsAccountIdMasked}`,
      ),
    ),
    box(
      'What happens next',
      state.agenda.map(({ dueAt, kind }) => `${moment(dueAt)} ${kind}`),
    ),
    box(
      'Faults',
      state.faults.map(({ kind, left, route }) => `${kind} × ${left}, ${route ?? 'any call'}`),
    ),
  )
}

function registrationLine(registration: MockState['registrations'][number]): string {
  const { id, state, confirmation, expiresAt } = registration
  return `${id}: ${state}, confirmation ${confirmation}, until ${moment(expiresAt)}`
}

function accountBox(account: AccountState): HTMLElement {
  const { displayName, email, role, link, paymentMethod, deployments } = account
  const lines = [
    `${email}, ${role}`,
    `pays by ${paymentMethod.kind} (version ${paymentMethod.version})`,
    link ? `link ${link.id}: ${link.state} (version ${link.version})` : 'no link',
  ]
  if (account.credits) lines.push(`credits ${account.credits.amount} ${account.credits.currency}`)
  if (account.voucher) lines.push(`voucher ${account.voucher.name}`)
  if (account.overdueInvoice) lines.push(`overdue invoice ${account.overdueInvoice.number}`)
  for (const { name, status, isTrial, deleteAt } of deployments) {
    const until = deleteAt === undefined ? '' : `, deleted at ${moment(deleteAt)}`
    lines.push(`${name}: ${status}${isTrial ? ', trial' : ''}${until}`)
  }
  return box(displayName, lines)
}

function box(title: string, lines: readonly string[]): HTMLElement {
  const items = lines.length > 0 ? lines : ['none']
  return element(
    'section',
    { class: 'state-box' },
    element('h3', {}, title),
    element('ul', {}, ...items.map((line) => element('li', {}, line))),
  )
}
