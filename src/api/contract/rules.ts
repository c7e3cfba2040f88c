// Room: contract. What no schema language can say, as functions. Schemas and generated readers share them.

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** ISO 8601 with seconds and a zone, and a moment that exists. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && Number.isFinite(Date.parse(text))
}

/** A whole number that JSON carries without loss. */
export function isVersion(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}

/** All but the last four digits become dots, with or without the dashes that AWS prints. */
export function maskAwsAccountId(id: string): string {
  return id.replace(/\d(?=(?:\D*\d){4})/g, '•')
}
