import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Site } from '../post/site.ts'
import type { Session } from '../session/session.ts'
import type { Instant } from '../util/clock.ts'
import { keepRead } from './keep-read.ts'
import { keepOpen } from './kept-db.ts'

/** How a site is treated in this profile. `link` and `panel` put nothing into its pages. */
export interface SiteSetting {
  site: Site
  /** Host name without a port. */
  host: string
  mode: 'badge' | 'panel' | 'link' | 'off'
}

/** Settings that belong to one person and stay on the device. */
export interface Settings {
  quietMarks: 'hover' | 'always' | 'never'
  paused: boolean
  sites: SiteSetting[]
  /** Searches of the sweep that this person has opened and not ended, by name; see `search-openings.ts`. */
  openings?: Record<string, SearchOpening>
}

/** When a search was opened, and the number that this client's next act would have got then. */
export interface SearchOpening {
  at: Instant
  mid: number
}

interface SettingsSchema extends DBSchema {
  settings: { key: 'settings'; value: Settings }
  /** Content scripts cannot read IndexedDB of the extension, unlike `storage.local`: the token is safe here (A28). */
  session: { key: 'current' | 'local'; value: Session }
}

const defaults: Settings = { quietMarks: 'hover', paused: false, sites: [{ site: 'x', host: 'x.com', mode: 'off' }] }

const settingsDb = keepOpen(() =>
  openDB<SettingsSchema>('switchboard', 1, {
    upgrade(created) {
      created.createObjectStore('settings')
      created.createObjectStore('session')
    },
  }),
)

const keptSettings = keepRead<Settings>(['settings'])
const keptSession = keepRead<Session | undefined>(['session'])

/** What belongs to this person and device alone; what a new one starts with until something was changed. */
export async function readSettings(): Promise<Settings> {
  const db = await settingsDb()
  return keptSettings.peek(db) ?? keptSettings.keep(db, async () => (await db.get('settings', 'settings')) ?? defaults)
}

/** Changes the settings in one transaction. */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const tx = (await settingsDb()).transaction('settings', 'readwrite', { durability: 'strict' })
  const changed = change((await tx.store.get('settings')) ?? defaults)
  await tx.store.put(changed, 'settings')
  await tx.done
  return changed
}

/** Who is at it now; `fresh` is stored where nobody was yet. */
export async function readSession(fresh: () => Session): Promise<Session> {
  const db = await settingsDb()
  const known = keptSession.peek(db) ?? (await keptSession.keep(db, () => db.get('session', 'current')))
  return known ?? storeFirst(db, fresh)
}

/** Asked again inside of the transaction: two may find nobody at once. */
async function storeFirst(db: IDBPDatabase<SettingsSchema>, fresh: () => Session): Promise<Session> {
  const tx = db.transaction('session', 'readwrite', { durability: 'strict' })
  let session = await tx.store.get('current')
  if (!session) {
    session = fresh()
    await tx.store.put(session, 'current')
    await tx.store.put(session, 'local')
  }
  await tx.done
  return session
}

/** Joins a server, or with `undefined` goes back to this browser's own organisation. */
export async function writeSession(session: Session | undefined): Promise<void> {
  const tx = (await settingsDb()).transaction('session', 'readwrite', { durability: 'strict' })
  const next = session ?? (await tx.store.get('local'))
  if (next) await tx.store.put(next, 'current')
  else await tx.store.delete('current')
  await tx.done
}
