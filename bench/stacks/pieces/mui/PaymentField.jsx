// Room: bench. Piece C in React with MUI.
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { billing } from '../shared/by-hand.js'
import { methodFacts, methodName, words } from '../shared/words.js'

const { method: texts } = words

export function PaymentField() {
  const [method, setMethod] = useState()
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)

  useEffect(() => {
    const asking = new AbortController()
    setFailed(false)
    billing.paymentMethod(asking.signal).then(setMethod, (error) => {
      if (asking.signal.aborted) return
      console.error(error)
      setFailed(true)
    })
    return () => asking.abort()
  }, [tries])

  return (
    <div className="field" data-field>
      <dl>
        <Typography component="dt">{texts.label}</Typography>
        <dd>
          {method ? (
            <Method method={method} />
          ) : failed ? (
            <>
              <Typography>{texts.error}</Typography>
              <Button onClick={() => setTries(tries + 1)}>{words.retry}</Button>
            </>
          ) : (
            <Skeleton />
          )}
        </dd>
      </dl>
    </div>
  )
}

function Method({ method }) {
  return (
    <>
      <Typography className="name">{methodName(method)}</Typography>
      <ul className="facts">
        {methodFacts(method).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {method.editBlockedReason === 'managed_on_aws' && (
        <Typography className="note">{texts.managed}</Typography>
      )}
      {method.manageUrl && (
        <Link href={method.manageUrl} target="_blank" rel="noopener">
          {texts.manage}
        </Link>
      )}
    </>
  )
}
