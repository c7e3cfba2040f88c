// Test support: reference server. One browser with one customer, who speaks to whichever process he is led to.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Agreement } from './aws-stand-in.ts'
import { apiBase, type Reference } from './start.ts'

export interface Said {
  status: number
  headers: Headers
  /** The body, where it is a JSON object. */
  json: Record<string, unknown>
}

export class Person {
  readonly #server: Reference
  readonly #cookies = new Map<string, string>()

  constructor(server: Reference) {
    this.#server = server
  }

  /** @param at the process that is asked; whichever is next, if none is named */
  async ask(
    method: string,
    path: string,
    given: { body?: string; type?: string; at?: string } = {},
  ) {
    const { body, type = 'application/json', at = this.#server.origin } = given
    const writes = method !== 'GET' && type === 'application/json'
    const response = await fetch(`${at}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; '),
        ...(body !== undefined && { 'content-type': type }),
        ...(writes && { 'x-emqx-billing': '1', 'idempotency-key': `"${randomUUID()}"` }),
      },
      ...(body !== undefined && { body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    const text = await response.text()
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    return { status: response.status, headers: response.headers, json } satisfies Said
  }

  /** The same customer in another browser. */
  become(other: Person): void {
    const session = other.#cookies.get('__Host-session')
    if (session !== undefined) this.#cookies.set('__Host-session', session)
  }

  async signUp(): Promise<this> {
    const email = `${randomUUID()}@customer.example`
    await this.ask('POST', '/auth/sign-up', { body: JSON.stringify({ email }) })
    return this
  }

  /** Posts AWS's form. @returns the code in the address, or `''` when all is well */
  async land(fields: Record<string, string>, at?: string): Promise<string> {
    const said = await this.ask('POST', `${apiBase}/marketplace/aws/fulfillment`, {
      body: new URLSearchParams(fields).toString(),
      type: 'application/x-www-form-urlencoded',
      ...(at !== undefined && { at }),
    })
    assert.equal(said.status, 303)
    const to = new URL(said.headers.get('location') ?? '', this.#server.origin)
    return to.searchParams.get('marketplace_error') ?? ''
  }

  read(path: string): Promise<Said> {
    return this.ask('GET', `${apiBase}${path}`)
  }

  async registrationId(): Promise<string> {
    return String((await this.read('/marketplace/registration')).json['id'])
  }

  claim(registrationId: string, at?: string): Promise<Said> {
    const body = JSON.stringify({ registrationId })
    return this.ask('POST', `${apiBase}/marketplace/links`, { body, ...(at && { at }) })
  }

  /** From AWS to a claim that was accepted. */
  async link(agreement: Agreement): Promise<Said> {
    assert.equal(await this.land(this.#server.aws.setUp(agreement)), '')
    const said = await this.claim(await this.registrationId())
    assert.equal(said.status, 202)
    return said
  }
}
