// Room: bench. Our own elements, as host pages write them.
import { paymentMethod } from './answers.ts'
import type { PieceName } from './pieces.ts'
import type { Contender } from './stacks.ts'

const listing = 'https://aws.amazon.com/marketplace/pp/prodview-bench'
const base = '/api/v1/billing'

const link = (inner: string): string =>
  `<emqx-billing-subscribe-link listing-url="${listing}">${inner}</emqx-billing-subscribe-link>`
const status = `<emqx-billing-link-status api-base="${base}"></emqx-billing-link-status>`
const field = (inner: string): string =>
  `<emqx-billing-payment-method api-base="${base}" data-field>${inner}</emqx-billing-payment-method>`

const plain: Readonly<Record<PieceName, string>> = { a: link(''), b: status, c: field('') }

const preloaded: Readonly<Record<PieceName, readonly string[]>> = {
  a: [],
  b: ['/marketplace/link', '/marketplace/registration'],
  c: ['/payment-method'],
}

function answer(): string {
  const json = JSON.stringify({ paymentMethod: paymentMethod() }).replaceAll('<', '\\u003c')
  return `<script type="application/json">${json}</script>`
}

export const ours: readonly Contender[] = [
  {
    id: 'ours',
    name: 'ours',
    folder: 'ours',
    isMany: true,
    body: (piece, count) => `${plain[piece]}\n`.repeat(count),
  },
  {
    id: 'ours-declared',
    name: 'ours, own link in the HTML',
    folder: 'ours',
    only: ['a'],
    isMany: false,
    body: () => link(`<a href="${listing}">Or subscription on AWS Marketplace</a>`),
  },
  {
    id: 'ours-preload',
    name: 'ours, answers preloaded',
    folder: 'ours',
    only: ['b', 'c'],
    isMany: false,
    head: (piece) =>
      preloaded[piece]
        .map((path) => `<link rel="preload" as="fetch" href="${base}${path}" crossorigin>`)
        .join('\n'),
    body: (piece) => plain[piece],
  },
  {
    id: 'ours-answer',
    name: 'ours, answer in the HTML',
    folder: 'ours',
    only: ['c'],
    isMany: false,
    body: () => field(answer()),
  },
]
