import type { IDBPTransaction } from 'idb'
import { engagementPolicyId } from '../../org/engagement-policy.ts'
import type { Department, EngagementPolicy, OrgRows, Person, SweepLook } from '../../org/org-rows.ts'
import type { SiteFix } from '../../org/site-fix.ts'
import type { LocalBackendSchema, LocalRow } from '../../store/local-backend-db.ts'
import type { Item } from '../../triage/item.ts'
import type { Change, RowKind, RowKinds } from '../protocol.ts'

export type LocalTransaction = IDBPTransaction<LocalBackendSchema, ('rows' | 'keys' | 'clients' | 'counter')[], 'readwrite'>

/** The rows of the local backend inside one transaction. Each changed row takes the next number of the organisation's sequence. */
export async function localRows(tx: LocalTransaction) {
  const rows = tx.objectStore('rows')
  const keys = tx.objectStore('keys')
  const counter = tx.objectStore('counter')
  const departments = new Map<string, Department>()
  const people = new Map<string, Person>()
  for (const row of await rows.getAll()) remember(row)
  let seq = (await counter.get('seq'))?.seq ?? 0

  function remember(row: LocalRow): void {
    const known: Map<string, unknown> | undefined =
      row.rowKind === 'department' ? departments : row.rowKind === 'person' ? people : undefined
    if (row.value === undefined) known?.delete(row.id)
    else known?.set(row.id, row.value)
  }

  async function write(row: LocalRow): Promise<void> {
    seq += 1
    await rows.put({ ...row, seq })
    await counter.put({ id: 'seq', seq })
    remember(row)
  }

  return {
    departments,
    people,
    async item(id: string): Promise<Item | undefined> {
      const row = await rows.get(['item', id])
      return row?.rowKind === 'item' ? row.value : undefined
    },
    async look(id: string): Promise<SweepLook | undefined> {
      const row = await rows.get(['sweep-look', id])
      return row?.rowKind === 'sweep-look' ? row.value : undefined
    },
    async fix(id: string): Promise<SiteFix | undefined> {
      const row = await rows.get(['site-fix', id])
      return row?.rowKind === 'site-fix' ? row.value : undefined
    },
    async policy(): Promise<EngagementPolicy | undefined> {
      const row = await rows.get(['engagement-policy', engagementPolicyId])
      return row?.rowKind === 'engagement-policy' ? row.value : undefined
    },
    /** Every row of what was learned. */
    async learned<K extends 'learning' | 'guess-week'>(rowKind: K): Promise<Map<string, OrgRows[K]>> {
      const all = await rows.getAll(IDBKeyRange.bound([rowKind], [rowKind, []]))
      return new Map(all.flatMap(({ id, value }) => (value ? [[id, value as OrgRows[K]] as const] : [])))
    },
    async itemIdOf(key: string): Promise<string | undefined> {
      return (await keys.get(key))?.itemId
    },
    put<K extends RowKind>(rowKind: K, id: string, value: RowKinds[K]): Promise<void> {
      return write({ rowKind, id, seq, value } as LocalRow)
    },
    async remove(rowKind: RowKind, id: string): Promise<void> {
      if (await rows.get([rowKind, id])) await write({ rowKind, id, seq, value: undefined })
    },
    async rememberKeys(all: readonly string[], itemId: string): Promise<void> {
      for (const key of all) await keys.put({ key, itemId })
    },
    /** Every row that changed after `cursor`, in order. */
    async changesAfter(cursor: number): Promise<{ changes: Change[]; seq: number }> {
      const changed = await rows.index('seq').getAll(IDBKeyRange.lowerBound(cursor, true))
      return { changes: changed.map(changeOf), seq }
    },
  }
}

function changeOf(row: LocalRow): Change {
  const { rowKind, id, seq, value } = row
  return (value === undefined ? { kind: 'gone', rowKind, id, seq } : { kind: 'put', rowKind, id, seq, value }) as Change
}
