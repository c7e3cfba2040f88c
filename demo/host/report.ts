// Room: demo. Tells QA's log what happened on this page: events of the product, errors, CSP reports.

const billingEvents = [
  'emqxsubscribe',
  'emqxlinkchange',
  'emqxlinksettled',
  'emqxpaymentmethodchange',
  'emqxbillingaction',
  'emqxbillingerror',
] as const

function write(kind: 'event' | 'error', text: string): void {
  const body = JSON.stringify({ kind, page: location.pathname, text })
  // A beacon survives the navigation that often follows the event.
  navigator.sendBeacon('/__demo/journal', body)
}

/** The own fields of an Event subclass, which carry its payload. */
function payload(event: Event): string {
  const fields = Object.entries(event).filter(([name]) => name !== 'isTrusted')
  return fields.map(([name, value]) => `${name}=${String(value)}`).join(' ')
}

export function reportEvents(): void {
  for (const type of billingEvents) {
    document.addEventListener(type, (event) => {
      write('event', `${type} ${payload(event)}`.trim())
    })
  }
  addEventListener('error', (event) => write('error', event.message))
  addEventListener('unhandledrejection', (event) => {
    write('error', `unhandled rejection: ${String(event.reason)}`)
  })
  const { error } = console
  console.error = (...values: unknown[]) => {
    write('error', `console.error: ${values.map(String).join(' ')}`)
    error(...values)
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    write('error', `${event.effectiveDirective} blocked ${event.blockedURI || 'inline'}`)
  })
}
