// Room: dev. What the page's Content-Security-Policy keeps from the elements. Loads nothing of Lit, which
// is itself stopped by a policy: this has to listen before Lit is there.
import { tell } from './tell.ts'

function isOurs(target: EventTarget | null): boolean {
  if (!(target instanceof Node)) return false
  const root = target.getRootNode()
  const host = root instanceof ShadowRoot ? root.host : target
  return host instanceof Element && host.localName.startsWith('emqx-billing-')
}

/** @returns the address that the element's API stands on, if the page has said it */
type ApiBases = () => readonly string[]
let apiBases: ApiBases = () => []

/** Later, because who knows the configuration comes later. */
export function watchRequestsTo(bases: ApiBases): void {
  apiBases = bases
}

function isOurRequest(blocked: string): boolean {
  return apiBases().some((base) => {
    const url = URL.canParse(base, location.href) ? new URL(base, location.href) : undefined
    // Browsers name the origin alone where the address is elsewhere.
    return url !== undefined && (blocked.startsWith(url.href) || blocked === url.origin)
  })
}

function onViolation(event: SecurityPolicyViolationEvent): void {
  const { effectiveDirective: directive, blockedURI, sample } = event
  const target = event.composedPath()[0] ?? null
  if (directive === 'trusted-types' && sample.startsWith('lit-html')) {
    tell('csp-trusted-types', 'This page')
  } else if (directive.startsWith('style-src')) {
    const isSheet = /emqx[^?#]*styles[^/?#]*\.css/.test(blockedURI)
    if (isSheet || isOurs(target)) tell('csp-styles', 'This page')
  } else if (directive === 'connect-src' && isOurRequest(blockedURI)) {
    tell('csp-connect', 'This page')
  }
}

if (typeof document !== 'undefined') {
  document.addEventListener('securitypolicyviolation', onViolation)
}
