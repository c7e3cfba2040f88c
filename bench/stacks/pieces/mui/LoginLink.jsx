// Room: bench. Piece A in React with MUI.
import Link from '@mui/material/Link'
import { listingUrl, words } from '../shared/words.js'

export function LoginLink() {
  return (
    <Link href={listingUrl} target="_blank" rel="noopener" aria-description={words.opensInNewTab}>
      {words.subscribe}
    </Link>
  )
}
