// Remedies: what is offered for each failure, and where it leads.
import { expect } from '@open-wc/testing'
import { render } from 'lit'
import { ActionKind, failureRules, type FailureCode } from '../../../src/api/contract/index.ts'
import * as en from '../../../src/components/messages/en.ts'
import {
  actionUrl,
  proposedActions,
  remedyLink,
  type RemedyContext,
} from '../../../src/components/words/remedies.ts'

const context: RemedyContext = {
  actionTexts: en.actions,
  opensInNewTab: 'opens in a new tab',
  safeUrl: (url) => (url?.startsWith('https://') ? url : undefined),
  listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-test',
  ticketUrl: 'https://support.example.com/new',
  signInUrl: 'https://accounts.example/login',
  code: 'credit_card_on_file',
  correlationId: 'req-1',
  onAction: () => true,
}

const codes: FailureCode[] = [...(Object.keys(failureRules) as FailureCode[]), 'unknown']

function drawn(...link: Parameters<typeof remedyLink>): Element | null {
  const place = document.createElement('div')
  render(remedyLink(...link), place)
  return place.firstElementChild
}

describe('remedies', () => {
  for (const code of codes) {
    it(`always offers a ticket, once, for ${code}`, () => {
      for (const actions of [
        [],
        [{ kind: 'open_ticket' as const }],
        [{ kind: 'retry' as const }],
      ]) {
        const kinds = proposedActions(code, actions).map(({ kind }) => kind)
        expect(kinds.filter((kind) => kind === 'open_ticket')).to.have.length(1)
        expect(kinds).not.to.include('retry')
      }
    })
  }

  it('keeps the server’s order and leaves out what this build does not know', () => {
    const kinds = proposedActions('credit_card_on_file', [
      { kind: 'unknown', url: 'https://evil.example' },
      { kind: 'open_ticket' },
      { kind: 'remove_credit_card' },
    ]).map(({ kind }) => kind)
    expect(kinds).to.deep.equal(['open_ticket', 'remove_credit_card'])
  })

  it('has words for every kind of the contract', () => {
    expect(Object.keys(en.actions)).to.have.members([...ActionKind.known])
  })

  it('leads to the host’s own ticket with code and correlation id, whatever the server says', () => {
    const url = actionUrl({ kind: 'open_ticket', url: 'https://elsewhere.example/' }, context)
    expect(url).to.equal(
      'https://support.example.com/new?code=credit_card_on_file&correlationId=req-1',
    )
  })

  it('knows a way where the server names none', () => {
    expect(actionUrl({ kind: 'manage_on_aws' }, context)).to.match(/^https:\/\/console\.aws/)
    expect(actionUrl({ kind: 'restart_on_aws' }, context)).to.equal(context.listingUrl)
    expect(actionUrl({ kind: 'resubscribe' }, context)).to.equal(context.listingUrl)
    expect(actionUrl({ kind: 'sign_in' }, context)).to.equal(context.signInUrl)
    expect(actionUrl({ kind: 'switch_account' }, context)).to.equal(context.signInUrl)
    expect(actionUrl({ kind: 'pay_invoice' }, context)).to.equal(undefined)
  })

  it('opens another site in a new tab without telling it where he came from', () => {
    const link = drawn({ kind: 'manage_on_aws' }, context) as HTMLAnchorElement
    expect(link.target).to.equal('_blank')
    expect(link.rel).to.equal('noopener noreferrer')
    expect(link.referrerPolicy).to.equal('no-referrer')
    expect(link.textContent).to.match(/opens in a new tab/)
  })

  it('stays in the tab on the host’s own site', () => {
    const own = { ...context, safeUrl: (url: string | undefined) => url }
    const url = `${location.origin}/billing`
    const link = drawn({ kind: 'pay_invoice', url }, own) as HTMLAnchorElement
    expect(link.target).to.equal('')
  })

  it('is words and no link where there is nowhere safe to go', () => {
    const words = drawn({ kind: 'pay_invoice', url: 'javascript:alert(1)' }, context)!
    expect(words.localName).to.equal('span')
    expect(words.textContent).to.equal('Pay the invoice')
    expect(drawn({ kind: 'unknown', url: 'https://x.example' }, context)).to.equal(null)
  })

  it('leaves the way to the host when the host takes it', () => {
    const chosen: unknown[] = []
    const link = drawn(
      { kind: 'manage_on_aws' },
      {
        ...context,
        onAction: (kind, url) => {
          chosen.push([kind, url])
          return false
        },
      },
    ) as HTMLAnchorElement
    document.body.append(link)
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    link.dispatchEvent(click)
    link.remove()
    expect(click.defaultPrevented).to.equal(true)
    expect(chosen).to.deep.equal([['manage_on_aws', link.href]])
  })
})
