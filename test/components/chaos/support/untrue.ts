// Test support: what the elements claim against what the page was told, compared exactly.
import * as en from '../../../../src/components/messages/en.ts'
import type { PaymentMethod } from '../../../../src/api/contract/index.ts'
import { claimsOf, rootsOf, textOf, textsAt, type Claim } from './claims.ts'
import type { Known, Told } from './told.ts'
import { languages } from './words.ts'

type Judge = (says: string, known: Known, told: Told) => boolean

const judges: Readonly<Record<Claim['about'], Judge>> = {
  link: isLinkTrue,
  guide: isGuideTrue,
  method: isMethodTrue,
  eligibility: isEligibilityTrue,
}

export function isTrue({ about, says }: Claim, known: Known, told: Told): boolean {
  return says === 'trouble' ? told.troubled : judges[about](says, known, told)
}

function isLinkTrue(says: string, known: Known, told: Told): boolean {
  const { link, registrations, codes, eligibility } = known
  switch (says) {
    case 'signed-out':
      return known.signedOut.has('link')
    case 'confirming':
    case 'submitting':
      return registrations.length > 0
    case 'failed':
      return link?.state === 'failed' || codes.size > 0
    case 'remedied':
      return eligibility?.eligible === true && codes.size > 0
    case 'idle':
    case 'copied':
      return true
    default:
      return says.startsWith('failed:')
        ? wasRefused(says.slice('failed:'.length), known, told)
        : link?.state === says
  }
}

function wasRefused(code: string, { codes }: Known, told: Told): boolean {
  // AWS may be out of reach for a moment, which is no refusal yet.
  if (code === 'aws_unavailable' && told.troubled) return true
  return code === 'unknown'
    ? [...codes].some((each) => each === 'unknown' || !(each in en.failures))
    : codes.has(code)
}

function isGuideTrue(says: string, { signedOut, link, linkIsGone, registrations }: Known): boolean {
  switch (says) {
    case 'signed-out':
      return signedOut.has('link')
    case 'empty':
      return !link || link.state === 'failed' || linkIsGone
    case 'pending':
      return link ? link.state === 'pending' : registrations.length > 0
    case 'unknown':
      return link?.state === 'unknown' || link?.provider === 'unknown'
    default:
      return link?.state === says && link.provider === 'aws'
  }
}

function isMethodTrue(says: string, { signedOut, method }: Known): boolean {
  if (says === 'signed-out') return signedOut.has('method')
  if (!method) return false
  if (says.startsWith('kind:')) return says === `kind:${method.kind}`
  const aws = /^aws:(.+)$/.exec(says)
  return aws
    ? method.kind === 'aws_marketplace' && method.linkState === aws[1]
    : namesOf(method).includes(says)
}

/** The payment method's name in every language. */
export function namesOf(value: PaymentMethod): readonly string[] {
  return languages.map(({ method }) => {
    switch (value.kind) {
      case 'none':
        return method.none
      case 'credit_card':
        return method.creditCard.replace('{brand}', value.brand).replace('{last4}', value.last4)
      case 'us_bank_account':
        return method.bankAccount.replace('{last4}', value.last4)
      case 'available_credits':
        return method.credits
      case 'aws_marketplace':
        return method.aws
      case 'azure_marketplace':
        return method.azure
      case 'gcp_marketplace':
        return method.gcp
      case 'unknown':
        return method.other
      default:
        return value satisfies never
    }
  })
}

function isEligibilityTrue(says: string, { signedOut, eligibility }: Known): boolean {
  switch (says) {
    case 'checking':
      return true
    case 'signed-out':
      return signedOut.has('eligibility')
    case 'eligible':
      return eligibility?.eligible === true && eligibility.blockers.length === 0
    case 'blocked':
      return (
        eligibility !== undefined &&
        !isEligibilityTrue('eligible', { signedOut, eligibility } as Known)
      )
    default: {
      const codes = eligibility?.blockers.map(({ code }) => `failed:${code}`) ?? []
      const isKnown = codes.some((code) => code === says)
      return isKnown || (says === 'failed:unknown' && eligibility?.eligible === false)
    }
  }
}

/** @returns a claim that no answer to this page ever bore out: wrong at whatever moment it is drawn */
export function neverTold(element: Element, told: Told): string | undefined {
  const bold = claimsOf(element).find(
    (claim) => !told.ever.some((known) => isTrue(claim, known, told)),
  )
  return bold && `${element.localName} says “${bold.says}”, which it was never told`
}

/** Who may be named on the page at all, with everything that is his. */
export interface Person {
  readonly displayName: string
  readonly email: string
}

/** @returns what the element claims and the newest answers do not, once it had the time to draw them */
export function untrue(
  element: Element,
  told: Told,
  people: readonly Person[],
): string | undefined {
  const { now } = told
  const { localName } = element
  const wrong = claimsOf(element).find((claim) => !isTrue(claim, now, told))
  if (wrong) return `${localName} says “${wrong.says}”; it was told ${brief(now)}`
  const text = rootsOf(element).map(textOf).join(' ')
  const others = people.filter(({ email }) => email !== now.account?.email)
  const named = others.find(
    ({ displayName, email }) =>
      text.includes(email) ||
      (displayName !== now.account?.displayName && text.includes(displayName)),
  )
  if (named) return `${localName} names ${named.email}; it was told of ${now.account?.email}`
  const masked = textsAt(element, 'bdi[aria-hidden=true]').find((id) => !now.awsAccounts.has(id))
  if (masked) return `${localName} names the AWS account ${masked}, of which it was not told`
  return untrueDetail(element, now)
}

function untrueDetail(element: Element, { link, impact }: Known): string | undefined {
  const names = textsAt(element, '[part=deployment] .name')
  const told = impact?.deployments.map(({ name }) => name) ?? []
  const strange = names.find((name) => !told.includes(name))
  if (strange)
    return `${element.localName} shows the deployment ${strange}, told were ${told.join()}`
  const [steps] = textsAt(element, '[part=steps]')
  if (steps && link && !steps.includes(link.agreementRef.trim()))
    return `${element.localName} leads to an agreement that is not ${link.agreementRef}`
  return undefined
}

/** For the message of a run that failed. */
export function brief({ account, signedOut, link, method, codes }: Known): string {
  const parts = [
    account?.email ?? 'nobody',
    `link ${link ? `${link.id} v${link.version} ${link.state}` : 'none'}`,
    `method ${method ? `v${method.version} ${method.kind}` : 'none'}`,
    ...codes,
    ...(signedOut.size > 0 ? [`signed out of ${[...signedOut].join('/')}`] : []),
  ]
  return parts.join(', ')
}
