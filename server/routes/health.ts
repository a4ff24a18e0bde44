import { sql } from 'drizzle-orm'
import type { AppContext } from '../http/bearer.ts'
import type { Services } from '../services/services.ts'

/** `GET /health`: the process lives. Says nothing about the database, which a restart would not mend. */
export function healthRoute() {
  return (context: AppContext) => context.json({ status: 'ok' })
}

/** `GET /ready`: requests would be answered. 503 while the database is away or the server is stopping. */
export function readyRoute({ database }: Services, isStopping: () => boolean) {
  return async (context: AppContext) => {
    const reached =
      !isStopping() &&
      (await database
        .inAccounts((tx) => tx.execute(sql`select 1`))
        .then(
          () => true,
          () => false,
        ))
    return reached ? context.json({ status: 'ready' }) : context.json({ status: 'not-ready' }, 503, { 'Retry-After': '2' })
  }
}
