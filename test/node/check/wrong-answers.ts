// Test support: servers whose answers, resources and refusals are wrong in one way each.
import {
  answers,
  type Asked,
  calls,
  codeOf,
  edit,
  is,
  jsonOf,
  refuses,
  type Said,
  wrong,
  type Wrong,
} from './wrong-server.ts'

/** Spoils the body of one read, wherever it has one. */
function read(
  which: 'method' | 'eligibility' | 'registration' | 'link' | 'impact',
  // oxlint-disable-next-line typescript/no-explicit-any -- tests reach into whatever the mock says
  change: (json: any) => unknown,
) {
  return () => ({
    say(said: Said, asked: Asked) {
      if (said.status === 200 && is(asked, calls[which])) edit(said, change)
    },
  })
}

/** Spoils the link in one state. */
function link(
  state: string,
  // oxlint-disable-next-line typescript/no-explicit-any -- tests reach into whatever the mock says
  change: (json: any) => unknown,
) {
  return read('link', (json) => (json.state === state ? change(json) : json))
}

/** Spoils refusals with one code. */
function refusal(
  code: string,
  // oxlint-disable-next-line typescript/no-explicit-any -- tests reach into whatever the mock says
  change: (json: any, said: Said) => unknown,
) {
  return () => ({
    say(said: Said) {
      if (codeOf(said) === code) edit(said, (json) => change(json, said))
    },
  })
}

const without = (name: string) => (json: Record<string, unknown>) => {
  delete json[name]
  return json
}

/** Tells one outcome as another. */
const ends = (outcome: string, as: string) =>
  read('impact', (json) => ({
    ...json,
    deployments: json.deployments.map((each: Record<string, unknown>) =>
      each['outcome'] === outcome ? { ...each, outcome: as } : each,
    ),
  }))()

const later = (moment: string, hours: number) =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString()

export const wrongAnswers: readonly Wrong[] = [
  wrong('no-store', 'lets 304 be stored', () => ({
    say: (said) => void (said.status === 304 && delete said.headers['cache-control']),
  })),
  wrong('request-id', 'names no request when nobody is signed in', () => ({
    say: (said) => void (said.status === 401 && delete said.headers['x-request-id']),
  })),
  wrong('request-id-own', 'names every request alike', () => ({
    say(said) {
      said.headers['x-request-id'] = 'req-1'
      if (codeOf(said)) edit(said, (json) => ({ ...json, correlationId: 'req-1' }))
    },
  })),
  wrong('server-time', 'answers without a date', () => ({
    say: (said, asked) => void (is(asked, calls.method) && delete said.headers['date']),
  })),
  wrong('json-answers', 'calls JSON a page', () => ({
    say(said, asked) {
      if (said.status === 200 && is(asked, calls.eligibility)) {
        said.headers['content-type'] = 'text/html'
      }
    },
  })),
  wrong(
    'answers-in-bounds',
    'answers 70 KB',
    read('impact', (json) => ({ ...json, more: '.'.repeat(70_000) })),
  ),
  wrong(
    'no-stack-traces',
    'tells where it broke',
    refusal('internal', (json) => ({ ...json, detail: 'Error: x\n    at pay (/app/pay.js:7:1)' })),
  ),
  wrong('aws-token-stays', 'puts the token beside the registration', () => {
    let token: string | null = null
    return {
      hear(asked) {
        token = new URLSearchParams(asked.body).get('x-amzn-marketplace-token') ?? token
      },
      say(said, asked) {
        if (said.status === 200 && is(asked, calls.registration))
          edit(said, (json) => ({ ...json, token }))
      },
    }
  }),
  wrong(
    'aws-account-hidden',
    'does not mask',
    read('registration', (json) => ({ ...json, awsAccountIdMasked: '123456789012' })),
  ),
  wrong('payment-method-shape', 'forgets editable', read('method', without('editable'))),
  wrong('eligibility-shape', 'forgets checkedAt', read('eligibility', without('checkedAt'))),
  wrong('registration-shape', 'forgets the product', read('registration', without('productName'))),
  wrong('link-shape', 'forgets the agreement', read('link', without('agreementRef'))),
  wrong('cancellation-impact-shape', 'forgets truncated', read('impact', without('truncated'))),
  wrong(
    'account-named',
    'names no e-mail address',
    read('link', (json) => ({ ...json, account: without('email')(json.account) })),
  ),
  wrong(
    'own-account',
    'answers a failed link from somebody else’s cache',
    link('failed', (json) => ({
      ...json,
      account: { ...json.account, id: `acc-of-${json.id}` },
    })),
  ),
  wrong(
    'version-whole',
    'writes versions as text',
    read('method', (json) => ({ ...json, version: String(json.version) })),
  ),
  wrong(
    'version-never-shrinks',
    'starts counting again at the end',
    link('canceled', (json) => ({ ...json, version: 0 })),
  ),
  wrong(
    'version-grows-with-change',
    'does not count the confirmation',
    link('active', (json) => ({ ...json, version: json.version - 1 })),
  ),
  wrong(
    'absent-not-null',
    'writes null',
    link('pending', (json) => ({ ...json, pollAfterMs: null })),
  ),
  wrong(
    'moments-in-utc',
    'writes an offset',
    read('eligibility', (json) => ({ ...json, checkedAt: json.checkedAt.replace('Z', '+00:00') })),
  ),
  wrong(
    'known-words',
    'shouts',
    read('link', (json) => ({ ...json, provider: 'AWS' })),
  ),
  wrong(
    'urls-that-show',
    'sends half a URL',
    read('link', (json) => ({ ...json, urls: { ...json.urls, ticket: '/tickets/new' } })),
  ),
  wrong(
    'timeline-in-order',
    'tells the last step first',
    read('link', (json) => ({ ...json, steps: json.steps.toReversed() })),
  ),
  wrong(
    'expectation-in-order',
    'is stalled before it is slow',
    read('link', (json) => ({
      ...json,
      expectation: { ...json.expectation, stalledAfterSeconds: 60 },
    })),
  ),
  wrong(
    'eligible-or-why-not',
    'calls everybody eligible',
    read('eligibility', (json) => ({ ...json, eligible: true })),
  ),
  wrong(
    'failed-says-why',
    'keeps the failure of before',
    link('active', (json) => ({
      ...json,
      failure: {
        code: 'aws_payment_failed',
        retryable: true,
        actions: [{ kind: 'manage_on_aws' }],
      },
    })),
  ),
  wrong('ending-says-when', 'forgets when it ended', link('canceled', without('cancellation'))),
  wrong('problem-json', 'calls a problem JSON', () => ({
    say(said) {
      if (said.status === 404) said.headers['content-type'] = 'application/json'
    },
  })),
  wrong(
    'problem-type-stable',
    'gives every occurrence a type',
    refusal('session_required', (json) => ({
      ...json,
      type: `https://errors.example/${json.correlationId}`,
    })),
  ),
  wrong(
    'problem-status',
    'repeats another status',
    refusal('session_required', (json) => ({ ...json, status: 400 })),
  ),
  wrong(
    'code-status',
    'forbids with 400',
    refusal('csrf_rejected', (json, said) => ({ ...json, status: (said.status = 400) })),
  ),
  wrong(
    'code-retryable',
    'gives a card no second chance',
    refusal('credit_card_on_file', (json) => ({ ...json, retryable: false })),
  ),
  wrong(
    'correlation-id',
    'invents a second id',
    refusal('not_found', (json) => ({ ...json, correlationId: 'other-1' })),
  ),
  wrong(
    'first-remedy',
    'names the ticket first',
    refusal('credit_card_on_file', (json) => ({ ...json, actions: json.actions.toReversed() })),
  ),
  wrong('retry-after-seconds', 'names a date', () => ({
    say(said) {
      if (said.status === 429) said.headers['retry-after'] = 'Wed, 25 Nov 2026 09:00:00 GMT'
    },
  })),
  wrong('too-many-429', 'takes too many for broken', () => ({
    say(said) {
      if (said.status === 429) refuses(said, 'aws_unavailable')
    },
  })),
  wrong('aws-away-503', 'takes an outage of AWS for a bad token', () => ({
    say(said) {
      if (codeOf(said) === 'aws_unavailable') refuses(said, 'registration_invalid')
    },
  })),
  wrong('broken-500', 'takes broken for missing', () => ({
    say(said) {
      if (codeOf(said) === 'internal') refuses(said, 'not_found')
    },
  })),
  wrong('impact-phase', 'never comes to the end', () => ({
    say(said, asked) {
      if (said.status === 200 && is(asked, calls.impact)) {
        edit(said, (json) => ({
          ...json,
          phase: json.phase === 'canceled' ? 'canceling' : json.phase,
        }))
      }
    },
  })),
  wrong(
    'impact-agrees-with-link',
    'stops an hour later than the link says',
    read('impact', (json) => ({
      ...json,
      stopAt: later(json.stopAt, 1),
      deleteAt: later(json.deleteAt, 1),
    })),
  ),
  wrong(
    'impact-grace',
    'promises five days',
    read('impact', (json) => ({ ...json, graceDays: 5 })),
  ),
  wrong('trial-runs-on', 'stops trials', () => ends('keeps_running', 'stops')),
  wrong(
    'deployments-stop-with-dates',
    'warns without a date',
    read('impact', (json) => ({
      ...json,
      deployments: json.deployments.map((each: Record<string, unknown>) =>
        each['outcome'] === 'stops' ? without('deleteAt')(each) : each,
      ),
    })),
  ),
  wrong('ending-dates-in-order', 'keeps deployments for four days', () => ({
    say(said, asked) {
      if (said.status !== 200) return
      if (is(asked, calls.impact)) {
        edit(said, (json) => ({ ...json, graceDays: 4, deleteAt: later(json.deleteAt, 24) }))
      }
      const { cancellation } = is(asked, calls.link) ? jsonOf(said.text) : {}
      if (cancellation === undefined) return
      const deleteAt = later(cancellation.deleteAt, 24)
      edit(said, (json) => ({ ...json, cancellation: { ...cancellation, deleteAt } }))
    },
  })),
  wrong('nothing-linked', 'previews the end of nothing', () => ({
    say(said, asked) {
      if (!is(asked, calls.impact) || said.status !== 404) return
      answers(said, 200, { graceDays: 3, phase: 'preview', deployments: [], truncated: false })
    },
  })),
  wrong('ended-deployments-told', 'goes on warning when all is over', () =>
    ends('stopped', 'stops'),
  ),
  wrong('deleted-when-due', 'never tells what is gone', () => ends('deleted', 'stopped')),
]
