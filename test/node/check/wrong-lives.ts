// Test support: servers that claim, remember, follow or end a link wrongly.
import type { KnownFailureCode } from '../../../src/api/contract/index.ts'
import {
  answers,
  type Asked,
  calls,
  codeOf,
  cookie,
  edit,
  is,
  jsonOf,
  refuses,
  type Said,
  wrong,
  type Wrong,
} from './wrong-server.ts'

/** A link as an accepted claim would show it, for whoever is signed in here. */
class Links {
  #people = new Map<string, object>()
  #pattern: object = {}
  #count = 0

  /** To be told of every answer before it is spoiled. */
  listen(said: Said, asked: Asked): void {
    const who = cookie(asked, 'session') ?? ''
    if (asked.path === '/auth/me') {
      const { id, displayName, email } = jsonOf(said.text)
      this.#people.set(who, { id, displayName, email })
    }
    if (is(asked, calls.claim) && said.status === 202) this.#pattern = jsonOf(said.text)
  }

  invent(asked: Asked): object {
    const account = this.#people.get(cookie(asked, 'session') ?? '')
    return { ...this.#pattern, id: `link-invented-${++this.#count}`, account }
  }

  nameOf(who: string): string {
    return JSON.stringify(this.#people.get(who))
  }
}

/** Whoever has seen his link in this state. */
function seen(state: string, spoil: (said: Said, asked: Asked) => void) {
  return () => {
    const sessions = new Set<string | undefined>()
    return {
      say(said: Said, asked: Asked) {
        const who = cookie(asked, 'session')
        const now =
          is(asked, calls.link) && said.status === 200 ? jsonOf(said.text).state : undefined
        if (now === state) sessions.add(who)
        if (sessions.has(who)) spoil(said, asked)
      },
    }
  }
}

/** Shows a link in one state as if it were in another. */
function shows(state: string, as: string, without: readonly string[] = []) {
  return () => ({
    say(said: Said, asked: Asked) {
      if (said.status !== 200 || !is(asked, calls.link)) return
      edit(said, (json) => {
        if (json.state !== state) return json
        for (const name of without) delete json[name]
        return { ...json, state: as }
      })
    },
  })
}

function mistakes(code: KnownFailureCode, other: KnownFailureCode, does: string): Wrong {
  return wrong(`refuses-${code.replaceAll('_', '-')}`, does, () => ({
    say(said, asked) {
      if (is(asked, calls.claim) && codeOf(said) === code) refuses(said, other)
    },
  }))
}

const eventOf = ({ path, body }: Asked): { event?: string; agreementId?: string } =>
  path === '/__mock/aws' ? jsonOf(body) : {}

const ignored = (): Said => ({ status: 200, headers: {}, cookies: [], text: '{}' })

export const wrongLives: readonly Wrong[] = [
  wrong('claim-is-kept', 'shows a pending link only where it was claimed', () => ({
    say(said, asked) {
      if (!is(asked, calls.link) || said.status !== 200 || cookie(asked, 'registration')) return
      if (jsonOf(said.text).state === 'pending') answers(said, 204)
    },
  })),
  wrong('one-claim-many-tabs', 'makes a link for every tab', () => {
    const claimed = new Set<string>()
    const links = new Links()
    return {
      say(said, asked) {
        links.listen(said, asked)
        if (!is(asked, calls.claim) || said.status > 202) return
        const { registrationId } = jsonOf(asked.body)
        if (said.status === 200 && claimed.has(registrationId))
          answers(said, 200, links.invent(asked))
        claimed.add(registrationId)
      },
    }
  }),
  wrong('one-claim-two-accounts', 'links whoever asks', () => {
    const links = new Links()
    return {
      say(said, asked) {
        links.listen(said, asked)
        const late = cookie(asked, 'registration') && codeOf(said) === 'registration_missing'
        if (late && is(asked, calls.claim)) answers(said, 202, links.invent(asked))
      },
    }
  }),
  wrong('agreement-elsewhere', 'takes another customer’s agreement for a second one', () => ({
    say(said) {
      if (codeOf(said) === 'agreement_linked_elsewhere') refuses(said, 'account_already_linked')
    },
  })),
  wrong('other-customer-unnamed', 'names the other customer', () => {
    let holder = ''
    return {
      say(said, asked) {
        if (is(asked, calls.claim) && said.status === 202) holder = jsonOf(said.text).account.email
        if (codeOf(said) !== 'agreement_linked_elsewhere') return
        edit(said, (json) => ({ ...json, detail: `This subscription belongs to ${holder}` }))
      },
    }
  }),
  wrong('second-agreement-refused', 'takes a second agreement for a card', () => ({
    say(said, asked) {
      if (is(asked, calls.claim) && codeOf(said) === 'account_already_linked') {
        refuses(said, 'credit_card_on_file')
      }
    },
  })),
  wrong('pending-payment', 'announces no change', () => ({
    say(said, asked) {
      if (!is(asked, calls.method) || said.status !== 200) return
      edit(said, (json) => void delete json.pendingChange)
    },
  })),
  wrong(
    'restart-needs-nothing',
    'lets a failed link hold its account',
    seen('failed', (said, asked) => {
      if (is(asked, calls.claim) && said.status === 202) refuses(said, 'account_already_linked')
    }),
  ),
  mistakes('credit_card_on_file', 'voucher_in_use', 'takes a card for a voucher'),
  mistakes('available_credits_in_use', 'voucher_in_use', 'takes credits for a voucher'),
  mistakes('voucher_in_use', 'available_credits_in_use', 'takes a voucher for credits'),
  mistakes('bank_account_on_file', 'credit_card_on_file', 'takes a bank account for a card'),
  mistakes('overdue_invoice', 'credit_card_on_file', 'takes an invoice for a card'),
  mistakes('insufficient_role', 'session_required', 'takes a member for a stranger'),
  wrong('eligibility-foresees', 'foresees nothing', () => ({
    say(said, asked) {
      if (said.status !== 200 || !is(asked, calls.eligibility)) return
      edit(said, (json) => ({ ...json, eligible: true, blockers: [] }))
    },
  })),
  wrong('eligibility-with-the-claim', 'believes its own check of before', () => {
    const eligible = new Set<string | undefined>()
    const links = new Links()
    return {
      say(said, asked) {
        links.listen(said, asked)
        const who = cookie(asked, 'session')
        if (is(asked, calls.eligibility) && said.text.includes('"eligible":true')) {
          eligible.add(who)
        }
        if (!is(asked, calls.claim) || codeOf(said) !== 'credit_card_on_file') return
        if (eligible.has(who)) answers(said, 202, links.invent(asked))
      },
    }
  }),
  wrong('refused-claim-changes-nothing', 'uses the registration up before it looks', () => {
    const used = new Set<string | undefined>()
    return {
      say(said, asked) {
        const key = cookie(asked, 'registration')
        if (is(asked, calls.claim) && codeOf(said) === 'credit_card_on_file') used.add(key)
        if (said.status === 200 && is(asked, calls.registration) && used.has(key)) {
          edit(said, (json) => ({ ...json, state: 'claimed' }))
        }
      },
    }
  }),
  wrong('remedy-then-claim', 'keeps a refusal for a day', () => {
    const kept = new Set<string>()
    return {
      say(said, asked) {
        const key = asked.headers['idempotency-key'] ?? ''
        if (!is(asked, calls.claim) || !key.startsWith('"link:')) return
        if (kept.has(key)) refuses(said, 'credit_card_on_file')
        if (codeOf(said) === 'credit_card_on_file') kept.add(key)
      },
    }
  }),
  wrong(
    'replay-is-the-same',
    'looks again instead of repeating',
    () => {
      const known = new Set<string>()
      return {
        say(said, asked) {
          const key = `${cookie(asked, 'session')} ${asked.headers['idempotency-key']}`
          if (!is(asked, calls.claim) || said.status !== 202) return
          if (known.has(key))
            edit(said, (json) => ({ ...json, updatedAt: json.startedAt, seen: true }))
          known.add(key)
        },
      }
    },
    { also: ['twins-have-one-effect'] },
  ),
  wrong('twins-have-one-effect', 'breaks when twins meet', () => {
    const running = new Map<string, number>()
    return {
      hear({ headers }) {
        const key = headers['idempotency-key']
        if (key) running.set(key, (running.get(key) ?? 0) + 1)
      },
      async say(said, asked) {
        const key = asked.headers['idempotency-key']
        if (!key || !is(asked, calls.claim)) return
        const twin = (running.get(key) ?? 0) > 1
        // Long enough for the others to come.
        if (key.startsWith('"link:')) await new Promise((wake) => setTimeout(wake, 200))
        if (twin && key.startsWith('"link:')) refuses(said, 'internal')
        running.set(key, (running.get(key) ?? 0) - 1)
      },
    }
  }),
  wrong('keys-are-private', 'keeps one store of keys for everybody', () => {
    const first = new Map<string, string>()
    const links = new Links()
    return {
      say(said, asked) {
        links.listen(said, asked)
        const key = asked.headers['idempotency-key'] ?? ''
        if (!is(asked, calls.claim)) return
        const id = first.get(key)
        if (said.status === 202) first.set(key, jsonOf(said.text).id)
        else if (said.status === 404 && id) answers(said, 202, { ...links.invent(asked), id })
      },
    }
  }),
  wrong('confirmed-active', 'never hears of a confirmation', shows('active', 'pending'), {
    also: ['confirmation-first'],
    blocks: true,
  }),
  wrong('active-payment', 'forgets to switch the payment', () => ({
    say(said, asked) {
      if (said.status !== 200 || !is(asked, calls.method)) return
      edit(said, (json) => {
        const { account, version, editable, editBlockedReason, linkState } = json
        if (linkState !== 'active') return json
        return { account, version, editable, editBlockedReason, kind: 'none' }
      })
    },
  })),
  wrong('confirmation-first', 'drops what comes before the customer', () => {
    const claimed = new Set<string | undefined>()
    return {
      hear(asked) {
        const { event, agreementId } = eventOf(asked)
        return event === 'confirm' && !claimed.has(agreementId) ? ignored() : undefined
      },
      say(said, asked) {
        if (is(asked, calls.claim) && said.status === 202)
          claimed.add(jsonOf(said.text).agreementRef)
      },
    }
  }),
  wrong('event-twice', 'begins again with a second confirmation', () => {
    const confirmed = new Map<string | undefined, number>()
    return {
      hear(asked) {
        const { event, agreementId } = eventOf(asked)
        if (event === 'confirm') confirmed.set(agreementId, (confirmed.get(agreementId) ?? 0) + 1)
      },
      say(said, asked) {
        if (said.status !== 200 || !is(asked, calls.link)) return
        const { agreementRef } = jsonOf(said.text)
        if ((confirmed.get(agreementRef) ?? 0) < 2) return
        edit(said, (json) => ({ ...json, state: 'pending', version: json.version + 1 }))
        said.headers['etag'] = '"again"'
      },
    }
  }),
  wrong(
    'failed-after-landing',
    'never hears of a failure',
    shows('failed', 'pending', ['failure']),
    {
      blocks: true,
    },
  ),
  wrong('failed-has-remedy', 'knows no way out', () => ({
    say(said, asked) {
      if (said.status !== 200 || !is(asked, calls.link)) return
      edit(said, (json) =>
        json.failure ? { ...json, failure: { ...json.failure, actions: [] } } : json,
      )
    },
  })),
  wrong(
    'failed-payment-unchanged',
    'goes on announcing the change',
    seen('failed', (said, asked) => {
      if (said.status !== 200 || !is(asked, calls.method)) return
      edit(said, (json) => ({
        ...json,
        pendingChange: { to: 'aws_marketplace', since: '2026-11-20T10:00:00Z' },
      }))
    }),
  ),
  wrong('recheck-grows-version', 'does not count a re-check', () => {
    const looked = new Set<string | undefined>()
    return {
      say(said, asked) {
        const who = cookie(asked, 'session')
        if (asked.path.endsWith('/recheck') && said.status === 202) looked.add(who)
        if (!looked.has(who) || !is(asked, calls.link) || said.status !== 200) return
        edit(said, (json) => ({ ...json, version: json.version - 1 }))
      },
    }
  }),
  wrong('recheck-of-another-customer', 'looks a link up by its id alone', () => {
    const links = new Links()
    return {
      say(said, asked) {
        links.listen(said, asked)
        const real = asked.path.endsWith('/recheck') && !asked.path.includes('no-such')
        if (real && said.status === 404) answers(said, 202, links.invent(asked))
      },
    }
  }),
  wrong('seen-on-every-device', 'keeps in the browser what was seen', () => ({
    say(said, asked) {
      if (said.status !== 200 || !is(asked, calls.link) || cookie(asked, 'registration')) return
      edit(said, (json) => void delete json.acknowledgedVersion)
    },
  })),
  wrong(
    'cancel-is-told',
    'tells of cancelling when it is over',
    shows('canceling', 'active', ['cancellation']),
    {
      blocks: true,
    },
  ),
  wrong('resubscribe-back-to-active', 'does not hear that he is back', () => ({
    hear: (asked) => (eventOf(asked).event === 'resubscribe' ? ignored() : undefined),
  })),
  wrong(
    'closed-pays-nothing',
    'falls back to an old card',
    seen('canceled', (said, asked) => {
      if (said.status !== 200 || !is(asked, calls.method)) return
      const card = { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' }
      edit(said, (json) => ({ ...json, ...card }))
    }),
  ),
  wrong(
    'subscribe-after-the-end',
    'lets a cancelled link hold its account',
    seen('canceled', (said, asked) => {
      if (is(asked, calls.claim) && said.status === 202) refuses(said, 'account_already_linked')
    }),
  ),
  wrong('key-kept-a-day', 'forgets keys over night', () => {
    let night = 0
    return {
      hear(asked) {
        if (asked.path === '/__mock/advance') night += 1
        const key = asked.headers['idempotency-key']
        if (key?.includes('check-kept')) {
          asked.headers['idempotency-key'] = key.replace('kept', `night-${night}`)
        }
      },
    }
  }),
]
