// Room: bench. Piece A on a host's page.
import '@emqx/billing-elements/define/subscribe-link'
