// Mutation: changes that no test can notice, and why. A line per change, checked by every whole run.

export interface Survivor {
  file: string
  /** As it is written, with single spaces. */
  code: string
  becomes: string
  why: string
}

export const survivors: readonly Survivor[] = []
