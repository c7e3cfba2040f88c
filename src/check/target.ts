// Room: check. The server under test, and whether it looks like one that customers use.

export interface Target {
  /** Without a slash at the end. */
  baseUrl: string
  fulfillmentUrl: string
  /** Of the pages that are allowed to ask from another origin. */
  pageOrigin: string | undefined
  /** The server is spoken to over https, or sits behind something that is. */
  tls: boolean
  /** On every request, names in lower case: what the host needs beside the contract. */
  headers: Readonly<Record<string, string>>
  /** Who is signed in where no hook makes customers, names in lower case. */
  credentials: Readonly<Record<string, string>> | undefined
  /** Milliseconds that an event of AWS may take until the server shows it. */
  settleMs: number
}

const reserved =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|test|example|invalid|home\.arpa)$/
const rehearsal =
  /^(?:dev|devel|development|test|testing|qa|uat|stage|staging|stg|sandbox|preview|ci|mock|demo|local)\d*$/

function isPrivateAddress(host: string): boolean {
  if (host === '[::1]' || /^\[f[cd][0-9a-f]{2}:/.test(host) || host.startsWith('[fe80:'))
    return true
  const match = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host)
  if (match === null) return false
  const [a, b] = [Number(match[1]), Number(match[2])]
  return a === 127 || a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31)
}

/**
 * The kit makes customers, links and cancellations, so it stays away from a host that customers may
 * use: any name on the public network in which no word such as `dev` or `staging` says otherwise.
 */
export function looksLikeProduction(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (isPrivateAddress(host)) return false
  // One word is a name inside a network of containers.
  if (/^[a-z][\w-]*$/.test(host) || reserved.test(host)) return false
  return !host.split(/[.-]/).some((word) => rehearsal.test(word))
}
