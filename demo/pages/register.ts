// Room: demo. The registration page.
import '../../src/define/subscribe-link.ts'
import { openDoor } from '../host/door.ts'
import { startPage } from '../host/page.ts'
import { pointToListing } from '../host/subscribe.ts'

startPage()
openDoor()
pointToListing()
