// Room: test. What a host writes on a page of its own: the tags, and where the API is.
import { configureBilling } from '../../../src/index.ts'
import '../../../src/define.ts'

const { api = '/api/v1/billing' } = document.documentElement.dataset
configureBilling({
  apiBase: api,
  allowedOrigins: URL.canParse(api) ? [new URL(api).origin] : [],
  listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-test',
  ticketUrl: 'https://support.example.com/new',
})
