import type { EmqxBillingActionEvent } from '@emqx/billing-elements'
import { useState } from 'react'

interface Props {
  onAction: (event: EmqxBillingActionEvent) => void
}

export function LoginPage() {
  const [left, setLeft] = useState('')
  return (
    <main>
      <h1>Login</h1>
      <emqx-billing-subscribe-link
        placement="login"
        onemqxsubscribe={({ placement }) => setLeft(placement)}
      />
      <output>{left}</output>
    </main>
  )
}

export function ConsolePage({ onAction }: Props) {
  const [states, setStates] = useState<string[]>([])
  const [outcome, setOutcome] = useState('')
  return (
    <main>
      <h1>Console</h1>
      <p id="states">{states.join(' ')}</p>
      <p id="outcome">{outcome}</p>
      <emqx-billing-link-status
        onemqxlinkchange={({ state }) => setStates((before) => [...before, state])}
        onemqxlinksettled={(event) => setOutcome(event.outcome)}
        onemqxbillingaction={onAction}
      />
    </main>
  )
}

export function BillingPage({ onAction }: Props) {
  return (
    <main>
      <h1>Billing</h1>
      <emqx-billing-payment-method onemqxbillingaction={onAction} />
      <emqx-billing-unlink-guide heading-level={3} onemqxbillingaction={onAction} />
    </main>
  )
}
