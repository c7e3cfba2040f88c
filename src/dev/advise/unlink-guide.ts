// Room: dev. An advisor for each <emqx-billing-unlink-guide>.
import { EmqxBillingUnlinkGuide } from '../../components/unlink-guide/element.ts'
import { advise } from '../advisor.ts'

advise(EmqxBillingUnlinkGuide)
