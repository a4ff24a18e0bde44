import { eq } from 'drizzle-orm'
import { v4 } from 'uuid'
import type { Instant } from '../../lib/util/clock.ts'
import { hasDevices } from '../auth/devices.ts'
import { invite } from '../auth/invitations.ts'
import type { Database } from '../db/database.ts'
import { installations } from '../db/schema.ts'
import { createOrganisation, type SetUpRow } from './create-organisation.ts'
import { demonstrationRows } from './demonstration.ts'
import { loadPeopleAndDepartments } from './org-rows.ts'
import { renewHistory } from './renew-history.ts'

const day = 86_400_000

export interface FirstStart {
  organisationName: string
  demonstration: boolean
  restored: boolean
}

/**
 * Makes the first organisation of an empty database, and invites into it.
 *
 * A demonstration invites everybody at each start, for several devices. Otherwise the admin is invited at each start until a first device
 * has joined: a code that was lost before it was used can be had again.
 *
 * @returns invitation code by the person's name; empty when there is nobody left to invite
 */
export async function firstStart(database: Database, settings: FirstStart, now: Instant): Promise<Record<string, string>> {
  const organisationId = await firstOrganisation(database, settings, now)
  if (settings.restored) await database.inOrganisation(organisationId, 'write', (tx) => renewHistory(tx, organisationId))
  const { people } = await database.inOrganisation(organisationId, 'snapshot', (tx) =>
    loadPeopleAndDepartments(tx, organisationId),
  )
  return database.inAccounts(async (tx) => {
    if (!settings.demonstration && (await hasDevices(tx, organisationId))) return {}
    const codes: Record<string, string> = {}
    const terms = settings.demonstration ? { uses: 1_000, expiresAt: now + 365 * day } : { uses: 1, expiresAt: now + 7 * day }
    for (const { id: personId, name, role } of people.values()) {
      if (!settings.demonstration && role !== 'admin') continue
      codes[name] = await invite(tx, { organisationId, personId, ...terms }, now)
    }
    return codes
  })
}

/** Two processes may start on one empty database: the row of `installation` decides whose organisation it is. */
async function firstOrganisation(database: Database, settings: FirstStart, now: Instant): Promise<string> {
  const mine = v4()
  return database.inOrganisation(mine, 'write', async (tx) => {
    const made = await tx
      .insert(installations)
      .values({ name: 'first', organisationId: mine })
      .onConflictDoNothing()
      .returning({ name: installations.name })
    if (made.length > 0) {
      await createOrganisation(tx, mine, settings.demonstration ? demonstrationRows(mine) : ownRows(mine, settings), now)
      return mine
    }
    const [first] = await tx.select().from(installations).where(eq(installations.name, 'first'))
    if (!first) throw new Error('The database does not say which organisation it belongs to.')
    return first.organisationId
  })
}

function ownRows(organisationId: string, { organisationName }: FirstStart): SetUpRow[] {
  return [
    { rowKind: 'organisation', value: { id: organisationId, name: organisationName } },
    { rowKind: 'person', value: { id: v4(), name: 'Admin', role: 'admin', departmentIds: [] } },
  ]
}
