import type { DBSchema, IDBPDatabase } from 'idb'

/**
 * Opens a database once and hands out the same handle for as long as it is alive: opening takes longer than most of what is asked.
 *
 * A handle that was closed, by us, by a newer version or by a full disk, stays dead and is opened anew. Only a cache: the worker may end at
 * any time. Whoever deletes or upgrades the database is not held up by it.
 */
export function keepOpen<S extends DBSchema>(open: () => Promise<IDBPDatabase<S>>): () => Promise<IDBPDatabase<S>> {
  let kept: Promise<IDBPDatabase<S>> | undefined
  return async () => {
    if (kept) {
      const db = await kept
      if (isAlive(db)) return db
    }
    const opened = open().then((db) => {
      db.addEventListener('versionchange', () => db.close())
      return db
    })
    kept = opened
    opened.catch(() => {
      if (kept === opened) kept = undefined
    })
    return opened
  }
}

function isAlive<S extends DBSchema>(db: IDBPDatabase<S>): boolean {
  try {
    db.transaction([...db.objectStoreNames])
    return true
  } catch {
    return false
  }
}
