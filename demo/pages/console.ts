// Room: demo. The index page of the console: deployments, and the linking status over all.
import '../../src/define/link-status.ts'
import { requireAccount } from '../host/account.ts'
import { configureDemoBilling } from '../host/billing.ts'
import { byId, element } from '../host/element.ts'
import { readAccount } from '../host/own-backend.ts'
import type { DemoAccount } from '../host/own-backend.ts'
import { startPage } from '../host/page.ts'
import { readSettings } from '../host/settings.ts'
import { translate } from '../host/texts.ts'

type Deployment = DemoAccount['deployments'][number]

const looks = {
  running: { label: 'Running', tone: undefined },
  stopped: { label: 'Stopped', tone: 'danger' },
  deleted: { label: 'Deleted', tone: 'muted' },
} as const

startPage()
configureDemoBilling()

const person = await requireAccount()
if (person) {
  const show = async () => showDeployments((await readAccount(person.email))?.deployments ?? [])
  await show()
  // Deployments stop and start with the link, so the table follows it.
  document.addEventListener('emqxlinkchange', () => void show())
}

function showDeployments(deployments: readonly Deployment[]): void {
  const count = (met: (one: Deployment) => boolean) => String(deployments.filter(met).length)
  byId('running').textContent = count(({ status }) => status === 'running')
  byId('stopped').textContent = count(({ status }) => status === 'stopped')
  byId('trials').textContent = count(({ isTrial }) => isTrial)
  byId('deployments').replaceChildren(...deployments.map(row))
}

function row({ name, plan, status, isTrial }: Deployment): HTMLTableRowElement {
  const { lang } = readSettings()
  const { label, tone } = looks[status]
  const badges = [element('span', { class: 'badge', 'data-tone': tone }, translate(label, lang))]
  if (isTrial) {
    badges.push(element('span', { class: 'badge', 'data-tone': 'muted' }, translate('Trial', lang)))
  }
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    element('td', {}, plan),
    element('td', {}, ...badges),
  )
}
