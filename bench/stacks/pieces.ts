// Room: bench. The three pieces, and the text by which each is seen to be there.

export type PieceName = 'a' | 'b' | 'c'

export interface Piece {
  readonly name: PieceName
  readonly title: string
  /** Text of one node that only the final content has. */
  readonly mark: string
  /** What the server must have answered before the piece can be complete. */
  readonly awaits: string | undefined
}

export const pieces: readonly Piece[] = [
  {
    name: 'a',
    title: 'A, login link',
    mark: 'Or subscription on AWS Marketplace',
    awaits: undefined,
  },
  {
    name: 'b',
    title: 'B, status modal',
    mark: 'Waiting for AWS to confirm',
    awaits: 'POST /api/v1/billing/marketplace/links',
  },
  {
    name: 'c',
    title: 'C, payment field',
    mark: 'Managed on AWS. To change it, cancel the subscription there first.',
    awaits: 'GET /api/v1/billing/payment-method',
  },
]
