// Room: bench. Piece B in Preact with signals.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { billing } from '../shared/by-hand.js'
import { follow } from '../shared/follow.js'
import { awsAccountEnding, usually, words } from '../shared/words.js'

export function StatusModal() {
  const link = useSignal()
  const dialog = useRef()
  const closed = useRef(false)

  useEffect(() => {
    const following = new AbortController()
    void follow(billing, (next) => (link.value = next), following.signal)
    return () => following.abort()
  }, [])

  useEffect(() => {
    if (dialog.current && !dialog.current.open && !closed.current) dialog.current.showModal()
  })

  if (!link.value) return null
  const { step, account, awsAccountIdMasked, productName, expectation } = link.value
  const { title, lead } = words.status[step]
  return (
    <dialog
      class="status"
      aria-labelledby="title"
      ref={dialog}
      onClose={() => (closed.current = true)}
    >
      {(step === 'sending' || step === 'waiting') && <span class="spinner" />}
      <h2 id="title">{title}</h2>
      <p>{lead}</p>
      {account && (
        <dl class="accounts">
          <dt>{words.emqxAccount}</dt>
          <dd>
            {account.displayName}, {account.email}
          </dd>
          <dt>{words.awsAccount}</dt>
          <dd>
            {awsAccountEnding(awsAccountIdMasked)}, {productName}
          </dd>
        </dl>
      )}
      {step === 'waiting' && <p>{usually(expectation.typicalSeconds)}</p>}
      <form method="dialog">
        <button>{words.close}</button>
      </form>
    </dialog>
  )
}
