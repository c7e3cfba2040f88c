// Room: bench. Piece A in Preact.
import { listingUrl, words } from '../shared/words.js'

export function LoginLink() {
  return (
    <a href={listingUrl} target="_blank" rel="noopener" aria-description={words.opensInNewTab}>
      {words.subscribe}
    </a>
  )
}
