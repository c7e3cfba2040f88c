// Test support: reference server. What one process is told when it starts.

export interface Places {
  manage: string
  listing: string
  ticket: string
  signIn: string
  payment: string
  credits: string
  vouchers: string
  invoices: string
}

export interface Config {
  /** The file that all processes share. */
  database: string
  /** Where AWS answers: its own endpoint in production, a stand-in here. */
  awsEndpoint: string
  productCode: string
  productName: string
  /** The topic whose notifications are believed. */
  topicArn: string
  /** Of pages on another origin than the API. */
  pageOrigins: readonly string[]
  /** From which AWS's own page posts the form. */
  awsOrigins: readonly string[]
  /** Where the browser goes after the form. */
  appPath: string
  places: Places
}
