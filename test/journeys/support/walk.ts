// Room: test. The stretches that most journeys share, walked as the customer walks them.
import type { Journey } from './journey.ts'
import type { Tab } from './tab.ts'
import { newTab } from './tabs.ts'
import { isHeld } from './traffic.ts'
import { arrivesAt, click, eventually, find, type } from './visitor.ts'

export const people = {
  olivia: { email: 'olivia@factory.example', name: 'Factory Cloud' },
  ben: { email: 'ben@harbour.example', name: 'Harbour IoT' },
} as const

/** AWS's product page, in the tab that the subscribe link of a door opens. */
export async function leaveForAws(door: Tab): Promise<Tab> {
  const aws = await newTab(door, () => click(door, 'link', /^Or subscription on AWS Marketplace/))
  await arrivesAt(aws, '/aws/listing.html')
  return aws
}

/** View purchase options, Subscribe, Set Up Your Account: a real form POST to EMQX. */
export async function subscribeOnAws(aws: Tab, offer = 'Public offer'): Promise<void> {
  await click(aws, 'button', 'View purchase options')
  await click(aws, 'radio', offer)
  await click(aws, 'button', 'Subscribe')
  await click(aws, 'button', 'Set Up Your Account')
}

/** The token in the form that AWS is about to post. */
export function formToken(aws: Tab): Promise<string> {
  return aws.evaluate(() => {
    const name = 'x-amzn-marketplace-token'
    return document.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? ''
  })
}

/** "Set up product" on AWS's subscriptions page: the same agreement sends him once more. */
export async function setUpAgainOnAws(subscriptions: Tab): Promise<void> {
  await click(subscriptions, 'DisclosureTriangle', 'Actions')
  await click(subscriptions, 'button', 'Set up product')
  await click(subscriptions, 'button', 'Set Up Your Account')
}

/**
 * Who comes from AWS without having been at our door is asked once by a server that goes by what it can
 * see. The mock, which is AWS as well, knows its browser.
 */
export async function saysItIsHim(tab: Tab): Promise<void> {
  if (process.env['JOURNEY_SERVER'] === 'reference') await click(tab, 'button', 'Link accounts')
}

export async function cancelOnAws(subscriptions: Tab): Promise<void> {
  await click(subscriptions, 'DisclosureTriangle', 'Actions')
  await click(subscriptions, 'button', 'Cancel subscription')
  await type(subscriptions, 'Product name', 'EMQX Cloud (Pay as you go)')
  await click(subscriptions, 'button', 'Yes, cancel subscription')
}

/** From the login page over AWS to the console, for a customer who is signed in. */
export async function arriveFromAws(journey: Journey, offer?: string): Promise<Tab> {
  const door = await journey.page('/login.html')
  const tab = await leaveForAws(door)
  await subscribeOnAws(tab, offer)
  await arrivesAt(tab, '/console.html')
  return tab
}

export async function signIn(page: Tab, email: string): Promise<void> {
  await arrivesAt(page, '/login.html')
  await type(page, 'Email', email)
  await click(page, 'button', 'Log in')
}

export async function signOut(page: Tab): Promise<void> {
  await click(page, 'DisclosureTriangle', /./)
  await click(page, 'button', 'Sign out')
  await arrivesAt(page, '/login.html')
}

/** Waits for the modal with this heading. */
export async function readsModal(page: Tab, title: string): Promise<void> {
  await find(page, 'dialog', title)
}

/** Waits until the page waits for news, so that the clock can be moved under its eyes. */
export function waitsForNews(page: Tab): Promise<void> {
  return eventually(page, 'a question that the server holds', () => Promise.resolve(isHeld()))
}
