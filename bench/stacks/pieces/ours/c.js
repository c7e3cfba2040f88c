// Room: bench. Piece C on a host's page.
import '@emqx/billing-elements/styles.css'
import '@emqx/billing-elements/define/payment-method'
