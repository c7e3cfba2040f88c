// Room: bench. Piece B on a host's page.
import '@emqx/billing-elements/define/link-status'
