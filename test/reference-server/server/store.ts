// Test support: reference server. One process's connection to the database that all processes share.
import Database from 'libsql'
import { schema } from './schema.ts'

type Value = string | number | null

/** Milliseconds that a process waits for another one's transaction. */
const patience = 5000

export class Store {
  readonly #db: Database.Database
  readonly #statements = new Map<string, Database.Statement<Value[]>>()

  constructor(path: string) {
    this.#db = new Database(path)
    this.#db.exec(
      `pragma busy_timeout = ${patience}; pragma journal_mode = wal; pragma synchronous = normal;`,
    )
    this.transaction(() => this.#db.exec(schema))
  }

  #statement(sql: string): Database.Statement<Value[]> {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#db.prepare<Value[]>(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  one<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#statement(sql).all(...values) as Row[]
  }

  /** @returns how many rows were changed. */
  run(sql: string, ...values: Value[]): number {
    return this.#statement(sql).run(...values).changes
  }

  /**
   * Takes the write lock at once, so that whatever the work reads stays true until it has written.
   * Whatever is thrown undoes everything.
   */
  transaction<Result>(work: () => Result): Result {
    this.#db.exec('begin immediate')
    try {
      const result = work()
      this.#db.exec('commit')
      return result
    } catch (error) {
      this.#db.exec('rollback')
      throw error
    }
  }

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + (this.one<{ ahead: number }>('select ahead from test_clock')?.ahead ?? 0)
  }

  close(): void {
    this.#db.close()
  }
}
