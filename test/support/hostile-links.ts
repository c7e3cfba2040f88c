// Test support: addresses that run code, or that look like a place which they do not lead to.

/** What no browser opens as a page of somebody: code, files, and schemes around a page. */
export const codeLinks: readonly string[] = [
  'javascript:hostile(1)',
  'JAVASCRIPT:hostile(1)',
  'JaVaScRiPt:hostile(1)',
  ' javascript:hostile(1)',
  '\u0000javascript:hostile(1)',
  '\u0001\u001fjavascript:hostile(1)',
  'java\tscript:hostile(1)',
  'java\nscript:hostile(1)',
  '\tj\na\rvascript:hostile(1)',
  'javascript\n:hostile(1)',
  'javascript://aws.amazon.com/%0ahostile(1)',
  'javascript:void(0)//https://aws.amazon.com/',
  'data:text/html,<script>hostile(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD5ob3N0aWxlKDEpPC9zY3JpcHQ+',
  ' data:,x',
  'da\tta:text/html,x',
  'vbscript:hostile(1)',
  'VBScript:hostile(1)',
  'blob:https://aws.amazon.com/0e1f',
  'filesystem:https://aws.amazon.com/x',
  'view-source:https://aws.amazon.com/',
  'file:///etc/passwd',
  'about:blank',
  'ws://aws.amazon.com/',
  'ftp://aws.amazon.com/',
  'intent://aws.amazon.com/#Intent;scheme=https;end',
]

const letters: readonly (readonly [latin: string, twin: string])[] = [
  ['a', 'а'],
  ['o', 'о'],
  ['e', 'е'],
  ['c', 'с'],
  ['m', 'ｍ\u0301'],
  ['z', 'ʐ'],
]

/** Addresses that a person may take for `host`, and none of which leads to it over https. */
export function lookAlikes(host: string): string[] {
  const [first = '', ...others] = host.split('.')
  const rest = others.join('.')
  const twins = letters.flatMap(([latin, twin]) =>
    host.includes(latin) ? [`https://${host.replace(latin, twin)}/`] : [],
  )
  return [
    `https://${host}.evil.tld/`,
    `https://${host}-evil.tld/`,
    `https://evil-${host}/`,
    `https://evil${host}/`,
    `https://${first}-${rest}/`,
    `https://${host}@evil.tld/`,
    `https://${host}:443@evil.tld/`,
    `https://${host}%40evil.tld/`,
    `https://${host}%2eevil.tld/`,
    `https://${host}%252eevil.tld/`,
    `https://evil.tld/${host}`,
    `https://evil.tld/@${host}`,
    `https://evil.tld?${host}`,
    `https://evil.tld#@${host}`,
    `https://evil.tld\\@${host}`,
    `https://evil.tld\\.${host}`,
    `https://evil.tld/.${host}`,
    `https://evil@${host}/`,
    `https://evil:pw@${host}/`,
    `https://${host}:8443/`,
    `https://${host}:80/`,
    `https://${host}./`,
    `https://${host}../`,
    `https://.${host}/`,
    `https://..${host}/`,
    `https://*.${host}/`,
    `http://${host}/`,
    `HTTP://${host.toUpperCase()}/`,
    `http:\\\\${host}\\`,
    `//evil.tld/${host}`,
    `\\\\evil.tld\\${host}`,
    `/\\evil.tld/${host}`,
    `/\t/evil.tld/${host}`,
    `\t//evil.tld/`,
    `https:/\\evil.tld/`,
    `https:evil.tld/${host}`,
    `https://${host}\u3002evil.tld/`,
    `https://${host}\uff0eevil.tld/`,
    `https://${host}\u2024evil.tld/`,
    `https://${host}\u0000.evil.tld/`,
    `https://${host}%00.evil.tld/`,
    `https://${host}%09.evil.tld/`,
    `https://${host} .evil.tld/`,
    `https://xn--${first}-9a.${rest}/`,
    `https://${host.replace('.', '%2e')}.evil.tld/`,
    `wss://${host}/`,
    ...twins,
  ]
}

/** Hosts that may be AWS, told in another way than the product tells it. */
const aws = new Set(['aws.amazon.com', 'console.aws.amazon.com', 'console.amazonaws.cn'])
const region =
  /^[a-z\d-]+(\.[a-z\d-]+)*\.console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/

/**
 * Whether a link leads to AWS, to this page's own origin, or to one of the origins given; over https,
 * with nobody's name in it.
 */
export function isTrusted(href: string, origins: ReadonlySet<string>): boolean {
  const { origin, protocol, hostname, port, username, password } = new URL(href)
  if (username !== '' || password !== '') return false
  if (origin === location.origin || origins.has(origin)) return /^https?:$/.test(protocol)
  const ofAws =
    aws.has(hostname) ||
    region.test(hostname) ||
    hostname === 'awsmarketplace.amazonaws.cn' ||
    hostname === 'console.amazonaws-us-gov.com'
  return protocol === 'https:' && port === '' && ofAws
}
