// Room: dev. An advisor for each <emqx-billing-subscribe-link>.
import { EmqxBillingSubscribeLink } from '../../components/subscribe-link/element.ts'
import { advise } from '../advisor.ts'

advise(EmqxBillingSubscribeLink)
