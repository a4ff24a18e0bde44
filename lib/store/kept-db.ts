import { type DBSchema, type IDBPDatabase, unwrap } from 'idb'

/**
 * Opens a database once and hands out the same handle for as long as it is alive: opening takes longer than most of what is asked.
 *
 * A handle that was closed for a newer version, for a removal, by a full disk or because somebody cleared the site's data, stays dead and is
 * opened anew. Only a cache: the worker may end at any time. Whoever deletes or upgrades the database is not held up by it.
 */
export function keepOpen<S extends DBSchema>(open: () => Promise<IDBPDatabase<S>>): () => Promise<IDBPDatabase<S>> {
  let kept: Promise<IDBPDatabase<S>> | undefined
  return () => {
    if (kept) return kept
    const opened = open().then((db) => {
      followLife(unwrap(db), drop)
      return db
    })
    const drop = () => {
      if (kept === opened) kept = undefined
    }
    kept = opened
    opened.catch(drop)
    return opened
  }
}

/** The browser tells of every end but the one by our own `close`, which tells nobody. */
function followLife(db: IDBDatabase, ended: () => void): void {
  const close = db.close.bind(db)
  db.close = () => {
    ended()
    close()
  }
  db.addEventListener('close', ended, { once: true })
  db.addEventListener('versionchange', () => db.close(), { once: true })
}
