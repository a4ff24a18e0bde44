import { sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'

/** From here on this transaction sees the summaries of this person, and those that were shared with them: the database sees to it. */
export async function asPerson(tx: Tx, personId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.person', ${personId}, true)`)
}

/** Runs what needs everybody's summaries, to add them up or to remove what has expired, and closes them again. */
export async function withAllSummaries<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('app.summaries', 'all', true)`)
  const result = await work()
  await tx.execute(sql`select set_config('app.summaries', '', true)`)
  return result
}
