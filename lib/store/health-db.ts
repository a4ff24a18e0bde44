import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { SiteChange } from '../org/judge-site.ts'
import type { HealthDay, SharedHealth } from '../org/site-health.ts'
import type { Site } from '../post/site.ts'
import type { Instant } from '../util/clock.ts'

/** What is said of a site: once for each version of the extension and of the fix. */
export interface SaidChange {
  site: Site
  version: string
  fix: number
  change: SiteChange
  at: Instant
  /** The person has seen it where it is explained. */
  seen: boolean
  /** Looks since then that showed the opposite; enough of them, and it is said no more. */
  disproved: number
}

/** Counts on their way to the organisation's server, sent again under the same id until there is an answer. */
export interface PendingReport {
  id: string
  /** Whose organisation: never sent to another one (S9). */
  replica: string
  days: SharedHealth[]
}

interface HealthSchema extends DBSchema {
  days: { key: [site: Site, day: string, version: string, fix: number]; value: HealthDay & { shared?: boolean } }
  said: { key: Site; value: SaidChange }
  reports: { key: string; value: PendingReport }
}

export type HealthDb = IDBPDatabase<HealthSchema>

/** Opens the database, uses it and closes it: it is written a few times an hour. Its name is not one that replicas have. */
export async function withHealthDb<T>(use: (db: HealthDb) => Promise<T>): Promise<T> {
  const db = await openDB<HealthSchema>('site-health', 1, {
    upgrade(created) {
      created.createObjectStore('days', { keyPath: ['site', 'day', 'version', 'fix'] })
      created.createObjectStore('said', { keyPath: 'site' })
      created.createObjectStore('reports', { keyPath: 'id' })
    },
  })
  try {
    return await use(db)
  } finally {
    db.close()
  }
}

/**
 * Changes one site's days and what is said of it, in one transaction, so that two tabs never decide on the same state.
 *
 * @param decide must not wait for anything: the transaction would be over
 * @param before days before this one are dropped
 */
export function changeHealth(
  site: Site,
  before: string,
  decide: (days: HealthDay[], said: SaidChange | undefined) => { day: HealthDay; said: SaidChange | undefined },
): Promise<void> {
  return withHealthDb(async (db) => {
    const tx = db.transaction(['days', 'said'], 'readwrite')
    const days = await tx.objectStore('days').getAll(IDBKeyRange.bound([site], [site, []]))
    const kept = days.filter(({ day }) => day >= before)
    const { day, said } = decide(kept, await tx.objectStore('said').get(site))
    for (const old of days) {
      if (old.day < before) await tx.objectStore('days').delete([old.site, old.day, old.version, old.fix])
    }
    await tx.objectStore('days').put(day)
    if (said) await tx.objectStore('said').put(said)
    await tx.done
  })
}

/** Everything that is said of sites. */
export function readSaid(): Promise<SaidChange[]> {
  return withHealthDb((db) => db.getAll('said'))
}

/** The person has seen what is said. */
export function markSaidSeen(): Promise<void> {
  return withHealthDb(async (db) => {
    const tx = db.transaction('said', 'readwrite')
    for (const said of await tx.store.getAll()) await tx.store.put({ ...said, seen: true })
    await tx.done
  })
}

/** A site's days, oldest first. */
export function readHealthDays(site: Site): Promise<HealthDay[]> {
  return withHealthDb((db) => db.getAll('days', IDBKeyRange.bound([site], [site, []])))
}

/** Takes finished days that nobody has been told of, and makes a report of them in the same transaction. */
export function takeReport(
  today: string,
  make: (days: HealthDay[]) => PendingReport | undefined,
): Promise<PendingReport | undefined> {
  return withHealthDb(async (db) => {
    const tx = db.transaction(['days', 'reports'], 'readwrite')
    const [waiting] = await tx.objectStore('reports').getAll(undefined, 1)
    if (waiting) {
      await tx.done
      return waiting
    }
    const days = (await tx.objectStore('days').getAll()).filter(({ day, shared }) => day < today && !shared)
    for (const day of days) await tx.objectStore('days').put({ ...day, shared: true })
    const report = make(days)
    if (report) await tx.objectStore('reports').put(report)
    await tx.done
    return report
  })
}

/** A report has arrived, or nobody wants it. */
export function dropReport(id: string): Promise<void> {
  return withHealthDb((db) => db.delete('reports', id))
}
