import type { Mutation } from '../triage/mutation.ts'
import { keepRead } from './keep-read.ts'
import type { OrganisationDb, RefusedMutation, RowStore, StoredRow } from './organisation-db.ts'

/** What is asked for with every post and seldom changes. */
export interface StandingRows {
  /** The organisation as the backend last said. */
  setUp: readonly StoredRow[]
  /** Acts that wait for the backend, in order. */
  waiting: readonly Mutation[]
  refused: readonly RefusedMutation[]
}

const setUpKinds = [
  'organisation',
  'department',
  'person',
  'watch-term',
  'rota-day',
  'sweep-look',
  'site-mode',
  'site-fix',
  'engagement-policy',
] as const

const stores: ('rows' | 'outbox' | 'refused')[] = ['rows', 'outbox', 'refused']
const standing = keepRead<StandingRows>(stores)

/** Set-up, outbox and refused acts of one moment. */
export async function readStanding(db: OrganisationDb): Promise<StandingRows> {
  return standing.peek(db) ?? (await readWithStanding(db, async () => undefined)).standing
}

/** The same with what `find` reads, all of one moment: an act that is acknowledged meanwhile is seen in one place, never in both or none. */
export async function readWithStanding<T>(
  db: OrganisationDb,
  find: (rows: RowStore) => Promise<T>,
): Promise<{ found: T; standing: StandingRows }> {
  const kept = standing.peek(db)
  // Nobody writes now, so what this transaction sees belongs to what was kept.
  if (kept) return { found: await find(db.transaction<typeof stores>(['rows']).objectStore('rows')), standing: kept }
  const tx = db.transaction(stores)
  const readAll = async (): Promise<StandingRows> => {
    const [setUp, waiting, refused] = await Promise.all([
      Promise.all(setUpKinds.map((kind) => tx.objectStore('rows').getAll(IDBKeyRange.bound([kind], [kind, []])))),
      tx.objectStore('outbox').getAll(),
      tx.objectStore('refused').getAll(),
    ])
    return { setUp: setUp.flat(), waiting: waiting.map(({ mutation }) => mutation), refused }
  }
  const [found, now] = await Promise.all([find(tx.objectStore('rows')), standing.keep(db, readAll)])
  return { found, standing: now }
}
