import { setTimeout } from 'node:timers/promises'
import { type ExtractTablesWithRelations, sql } from 'drizzle-orm'
import type { PgQueryResultHKT, PgTransaction, PgTransactionConfig } from 'drizzle-orm/pg-core'
import { isConflict } from './database-error.ts'

type NoTables = Record<string, never>

/** A transaction. Queries go through it alone: on PGlite a query beside it would wait for ever. */
export type Tx = PgTransaction<PgQueryResultHKT, NoTables, ExtractTablesWithRelations<NoTables>>

export type TransactionMode = 'write' | 'snapshot'

export interface Poke {
  organisationId: string
  seq: number
}

/** PGlite or PostgreSQL, as the app role. */
export interface Database {
  /**
   * Runs `work` in one transaction that sees the rows of one organisation and no others.
   *
   * `write` reads what is committed at each statement, so that what is read after the counter is locked is final. `snapshot` reads
   * one moment and cannot write. Run again, up to five times, when the database gives up on a conflict or a deadlock; so `work` must have no
   * effect outside the transaction.
   */
  inOrganisation<T>(organisationId: string, mode: TransactionMode, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same without an organisation: the tables of `auth` alone have rows. */
  inAccounts<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Tells the other processes beside this database. */
  announce(pokes: Poke[]): Promise<void>
  /** Hears what other processes announced. `resumed` is called when something may have been missed. */
  listen(heard: (pokes: Poke[]) => void, resumed: () => void): Promise<void>
  close(): Promise<void>
}

const tries = 5
const modes = {
  write: { isolationLevel: 'read committed', accessMode: 'read write' },
  snapshot: { isolationLevel: 'repeatable read', accessMode: 'read only' },
} as const

/** Begins a transaction of one of the drivers. */
export type Begin = <T>(work: (tx: Tx) => Promise<T>, mode: PgTransactionConfig) => Promise<T>

/** The transactions of a {@link Database} over a driver's. */
export function transactions(begin: Begin): Pick<Database, 'inOrganisation' | 'inAccounts'> {
  const run = async <T>(organisationId: string, mode: TransactionMode, work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await begin(async (tx) => {
          // In the transaction, not in the session: a pooled connection would carry it to the next request.
          await tx.execute(
            sql`select set_config('role', 'switchboard_app', true), set_config('app.org', ${organisationId}, true)`,
          )
          return work(tx)
        }, modes[mode])
      } catch (error) {
        if (attempt === tries || !isConflict(error)) throw error
        // Not all at once again.
        await setTimeout(Math.random() * 50 * attempt)
      }
    }
  }
  return { inOrganisation: run, inAccounts: (work) => run('', 'write', work) }
}
