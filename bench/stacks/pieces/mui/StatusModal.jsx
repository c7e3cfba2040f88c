// Room: bench. Piece B in React with MUI.
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { billing } from '../shared/by-hand.js'
import { follow } from '../shared/follow.js'
import { awsAccountEnding, usually, words } from '../shared/words.js'

export function StatusModal() {
  const [link, setLink] = useState()
  const [closed, setClosed] = useState(false)

  useEffect(() => {
    const following = new AbortController()
    void follow(billing, setLink, following.signal)
    return () => following.abort()
  }, [])

  if (!link) return null
  const { step, account, awsAccountIdMasked, productName, expectation } = link
  const { title, lead } = words.status[step]
  const onClose = () => setClosed(true)
  return (
    <Dialog open={!closed} onClose={onClose} aria-labelledby="title">
      <DialogTitle id="title">{title}</DialogTitle>
      <DialogContent>
        {(step === 'sending' || step === 'waiting') && <CircularProgress size={20} />}
        <Typography>{lead}</Typography>
        {account && (
          <dl className="accounts">
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
        {step === 'waiting' && <Typography>{usually(expectation.typicalSeconds)}</Typography>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.close}</Button>
      </DialogActions>
    </Dialog>
  )
}
