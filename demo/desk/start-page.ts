// Room: demo. Where walking a scenario begins.
import type { ListedScenario } from './backend.ts'

export function startPageOf({ name, signedIn, journey }: ListedScenario): string {
  if (name === 'new-sign-up') return '/register.html'
  if (!signedIn) return '/login.html'
  if (name === 'unknown-state' || name === 'malformed') return '/console.html'
  // J12 and later are about unlinking, which lives on the billing page.
  if (/^J1[2-4]$/.test(journey[0] ?? '')) return '/billing.html'
  return '/aws/listing.html'
}
