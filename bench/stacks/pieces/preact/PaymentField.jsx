// Room: bench. Piece C in Preact with signals.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { billing } from '../shared/by-hand.js'
import { methodFacts, methodName, words } from '../shared/words.js'

const { method: texts } = words

export function PaymentField() {
  const method = useSignal()
  const failed = useSignal(false)
  const tries = useSignal(0)

  useEffect(() => {
    const asking = new AbortController()
    failed.value = false
    billing.paymentMethod(asking.signal).then(
      (answer) => (method.value = answer),
      (error) => {
        if (asking.signal.aborted) return
        console.error(error)
        failed.value = true
      },
    )
    return () => asking.abort()
  }, [tries.value])

  return (
    <div class="field" data-field>
      <dl>
        <dt>{texts.label}</dt>
        <dd>
          {method.value ? (
            <Method method={method.value} />
          ) : failed.value ? (
            <>
              <p>{texts.error}</p>
              <button type="button" onClick={() => tries.value++}>
                {words.retry}
              </button>
            </>
          ) : (
            <p>{words.loading}</p>
          )}
        </dd>
      </dl>
    </div>
  )
}

function Method({ method }) {
  return (
    <>
      <div class="name">{methodName(method)}</div>
      <ul class="facts">
        {methodFacts(method).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {method.editBlockedReason === 'managed_on_aws' && <p class="note">{texts.managed}</p>}
      {method.manageUrl && (
        <a href={method.manageUrl} target="_blank" rel="noopener">
          {texts.manage}
        </a>
      )}
    </>
  )
}
