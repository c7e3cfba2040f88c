// Room: dev. An advisor for each <emqx-billing-link-status>.
import { EmqxBillingLinkStatus } from '../../components/link-status/element.ts'
import { advise } from '../advisor.ts'

advise(EmqxBillingLinkStatus)
