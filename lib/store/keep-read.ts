import type { DBSchema, IDBPDatabase } from 'idb'
import { unwrap } from 'idb'

/** Something read from one handle, kept for as long as nobody writes to what it was read from. */
export interface KeptRead<T> {
  /** What is kept and true at this moment; a transaction that begins at once sees the same state. */
  peek<S extends DBSchema>(db: IDBPDatabase<S>): T | undefined
  /** @param read  begins its transaction at once. What it finds is kept unless a write began or ended meanwhile */
  keep<S extends DBSchema>(db: IDBPDatabase<S>, read: () => Promise<T>): Promise<T>
}

interface Keeping<T> {
  /** Goes up whenever a write begins or ends. */
  turn: number
  writing: number
  kept: { value: T } | undefined
}

/**
 * Keeps what is read from these stores, because a question to IndexedDB takes longer than most of what is done with its answer.
 *
 * Only a cache: every write through the same handle ends it, whoever writes, and with the handle it is gone (`keepOpen`). A write counts from
 * the start of its transaction to its end, whether it succeeds or not, and nothing is kept in between.
 */
export function keepRead<T>(stores: readonly string[]): KeptRead<T> {
  const keepings = new WeakMap<IDBDatabase, Keeping<T>>()
  const keepingOf = <S extends DBSchema>(wrapped: IDBPDatabase<S>) => {
    const db = unwrap(wrapped)
    const keeping = keepings.get(db) ?? watchWrites(db, stores, { turn: 0, writing: 0, kept: undefined })
    keepings.set(db, keeping)
    return keeping
  }
  return {
    peek: (db) => keepingOf(db).kept?.value,
    async keep(db, read) {
      const keeping = keepingOf(db)
      const { turn } = keeping
      const value = await read()
      if (keeping.turn === turn && keeping.writing === 0) keeping.kept = { value }
      return value
    },
  }
}

function watchWrites<T>(db: IDBDatabase, stores: readonly string[], keeping: Keeping<T>): Keeping<T> {
  const begin = db.transaction.bind(db)
  const change = (by: 1 | -1) => {
    keeping.turn += 1
    keeping.writing += by
    keeping.kept = undefined
  }
  db.transaction = (names, mode, options) => {
    const tx = begin(names, mode, options)
    if (mode !== 'readwrite' || !stores.some((store) => tx.objectStoreNames.contains(store))) return tx
    change(1)
    // One of the two comes, also where the connection is lost.
    for (const end of ['complete', 'abort']) tx.addEventListener(end, () => change(-1), { once: true })
    return tx
  }
  return keeping
}
