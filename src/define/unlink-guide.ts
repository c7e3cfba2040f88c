// Room: define. Registers <emqx-billing-unlink-guide>.
import { defineElement } from '../components/element/define-element.ts'
import { EmqxBillingUnlinkGuide } from '../components/unlink-guide/element.ts'

defineElement('emqx-billing-unlink-guide', EmqxBillingUnlinkGuide)
