// Room: bench. One page of one contender, by its address.
import { paymentMethod } from './answers.ts'
import type { PieceName } from './pieces.ts'
import { shell } from './shell.ts'
import type { Site } from './site.ts'
import { contenders, type Contender } from './stacks.ts'

export interface Asked {
  readonly contender: Contender
  readonly piece: PieceName | 'cycles'
  readonly count?: number
  /** The page answers itself, so that no network is in what is measured. */
  readonly stubbed?: boolean
}

/** In front of every other script. */
function stub(): string {
  const body = JSON.stringify(JSON.stringify(paymentMethod()))
  const type = `{ headers: { 'Content-Type': 'application/json' } }`
  return `<script>globalThis.fetch = async () => new Response(${body}, ${type})</script>`
}

export function pathOf({ contender, piece, count = 1, stubbed = false }: Asked): string {
  return `/${contender.id}/${piece}?${new URLSearchParams({
    count: String(count),
    ...(stubbed && { stubbed: 'yes' }),
    // Where AWS sends the customer's browser.
    ...(piece === 'b' && { marketplace: 'aws' }),
  })}`
}

export function pageOf(site: Site, url: URL): string {
  const [, id, piece] = url.pathname.split('/') as [string, string, PieceName | 'cycles']
  const contender = contenders.find((one) => one.id === id)
  if (!contender) throw new Error(`there is no page ${url.pathname}`)
  const built = site.tags.get(`${contender.folder}/${piece}`) ?? ''
  const isStubbed = url.searchParams.has('stubbed')
  if (piece === 'cycles') return shell({ built, head: stub(), body: '' })
  return shell({
    built,
    head: `${isStubbed ? stub() : ''}${contender.head?.(piece) ?? ''}`,
    body: contender.body(piece, Number(url.searchParams.get('count') ?? 1)),
  })
}
