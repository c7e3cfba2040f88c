// Chaos. Invariant 6: how one link may go on, step by step. Another link, account or registration may begin anywhere.

export const movesOfOneLink: Readonly<Record<string, readonly string[]>> = {
  pending: ['active', 'failed', 'canceling', 'canceled', 'unknown'],
  active: ['canceling', 'canceled', 'unknown'],
  failed: ['pending', 'active', 'canceling', 'canceled', 'unknown'],
  canceling: ['active', 'canceled', 'unknown'],
  canceled: ['unknown'],
  unknown: ['pending', 'active', 'failed', 'canceling', 'canceled'],
}

export const stateNames: ReadonlySet<string> = new Set([
  'idle',
  'signed-out',
  'confirming',
  'submitting',
  ...Object.keys(movesOfOneLink),
])
