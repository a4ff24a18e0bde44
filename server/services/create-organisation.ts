import type { OrgRows } from '../../lib/org/org-rows.ts'
import { randomIds } from '../../lib/util/ids.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { Tx } from '../db/database.ts'
import { counters, organisations, orgRows } from '../db/schema.ts'
import type { OrgRowKind } from './org-rows.ts'

/** A set-up row with its kind. */
export type SetUpRow = { [K in OrgRowKind]: { rowKind: K; value: OrgRows[K] } }[OrgRowKind]

/** Makes an organisation with its first rows. The transaction must be one of this organisation. */
export async function createOrganisation(tx: Tx, organisationId: string, rows: SetUpRow[], now: Instant): Promise<void> {
  await tx.insert(organisations).values({ organisationId, createdAt: now })
  await tx.insert(counters).values({ organisationId, seq: rows.length, history: randomIds.next() })
  await tx.insert(orgRows).values(
    rows.map(({ rowKind, value }, index) => ({
      organisationId,
      rowKind,
      rowId: value.id,
      seq: index + 1,
      gone: false,
      document: value,
    })),
  )
}
