// Room: demo. The response headers that every page and asset carries.

/** Where browsers report a broken Content-Security-Policy; the journal keeps the reports. */
export const cspReportPath = '/__demo/csp-report'

/**
 * As strict as a bank's page: no inline script or style, no eval, Trusted Types for every sink. Lit's
 * own policy is the only one that may make HTML.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  `report-uri ${cspReportPath}`,
].join('; ')

export const pageHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const
