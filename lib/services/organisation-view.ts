import type { Department, EngagementPolicy, Organisation, Person, RotaDay, SweepLook, WatchTerm } from '../org/org-rows.ts'
import { replacesFix, type SiteFix } from '../org/site-fix.ts'
import type { SiteMode } from '../org/site-mode.ts'
import { lookAfter, sweepLookId } from '../org/sweep.ts'
import { isLookMutation, isOrgMutation, type Mutation, type OrgMutation } from '../triage/mutation.ts'
import type { Session } from '../session/session.ts'
import type { StoredRow } from '../store/organisation-db.ts'
import { readStanding } from '../store/standing-rows.ts'
import { readManaged } from './read-managed.ts'
import type { Workspace } from './workspace.ts'

/** The organisation as this person sees it, with their own changes on top that wait for the backend. */
export interface OrganisationRows {
  organisation: Organisation
  departments: Map<string, Department>
  people: Map<string, Person>
  watchTerms: Map<string, WatchTerm>
  rota: Map<string, RotaDay>
  looks: Map<string, SweepLook>
  /** The loudest mode of each site that the organisation has chosen for itself, by site. */
  siteModes: Map<string, SiteMode>
  /** How sites that have changed are to be read, by site. */
  siteFixes: Map<string, SiteFix>
  engagementPolicy?: EngagementPolicy
}

/** Reads the organisation, puts what waits in the outbox on top, and adds the watch terms that are set by policy. */
export async function readOrganisation({ db, session }: Workspace, outbox: readonly Mutation[]): Promise<OrganisationRows> {
  const [{ setUp }, managed] = await Promise.all([readStanding(db), readManaged()])
  return organisationOf(session, setUp, outbox, managed.watchTerms)
}

/** The organisation that rows, waiting acts and a policy's watch terms make together. */
export function organisationOf(
  session: Session,
  stored: readonly StoredRow[],
  outbox: readonly Mutation[],
  managedTerms: readonly WatchTerm[],
): OrganisationRows {
  const name = session.kind === 'server' ? session.organisationName : ''
  const rows: OrganisationRows = {
    organisation: { id: session.organisationId, name },
    departments: new Map(),
    people: new Map(),
    watchTerms: new Map(),
    rota: new Map(),
    looks: new Map(),
    siteModes: new Map(),
    siteFixes: new Map(),
  }
  for (const row of stored) {
    if (row.rowKind === 'organisation') rows.organisation = row.value
    else if (row.rowKind === 'department') rows.departments.set(row.id, row.value)
    else if (row.rowKind === 'person') rows.people.set(row.id, row.value)
    else if (row.rowKind === 'watch-term') rows.watchTerms.set(row.id, row.value)
    else if (row.rowKind === 'rota-day') rows.rota.set(row.id, row.value)
    else if (row.rowKind === 'sweep-look') rows.looks.set(row.id, row.value)
    else if (row.rowKind === 'site-mode') rows.siteModes.set(row.id, row.value.mode)
    else if (row.rowKind === 'site-fix') rows.siteFixes.set(row.id, row.value)
    else if (row.rowKind === 'engagement-policy') rows.engagementPolicy = row.value
  }
  for (const mutation of outbox) if (isOrgMutation(mutation)) applyTo(rows, mutation, session.personId)
  for (const term of managedTerms) rows.watchTerms.set(term.id, term)
  return rows
}

function applyTo(rows: OrganisationRows, mutation: OrgMutation, me: string): void {
  if (isLookMutation(mutation)) {
    const id = sweepLookId(mutation.args)
    const look = lookAfter(rows.looks.get(id), mutation, { personId: me, at: mutation.at })
    if (look) rows.looks.set(id, look)
    else rows.looks.delete(id)
    return
  }
  // What was learned is read by itself.
  if (mutation.kind === 'forget-learning') return
  if (mutation.kind === 'remove-row') {
    const { rowKind, id } = mutation.args
    if (rowKind === 'department') rows.departments.delete(id)
    else rows.watchTerms.delete(id)
    return
  }
  const { args } = mutation
  if (args.rowKind === 'organisation') rows.organisation = args.value
  else if (args.rowKind === 'department') rows.departments.set(args.value.id, args.value)
  else if (args.rowKind === 'person') rows.people.set(args.value.id, args.value)
  else if (args.rowKind === 'rota-day') rows.rota.set(args.value.id, args.value)
  else if (args.rowKind === 'site-mode') rows.siteModes.set(args.value.id, args.value.mode)
  else if (args.rowKind === 'site-fix') putFix(rows, args.value)
  else if (args.rowKind === 'engagement-policy') rows.engagementPolicy = args.value
  else rows.watchTerms.set(args.value.id, args.value)
}

function putFix({ siteFixes }: OrganisationRows, fix: SiteFix): void {
  if (replacesFix(siteFixes.get(fix.id), fix)) siteFixes.set(fix.id, fix)
}

/** What somebody is called; `undefined` where nobody is meant or the person is not known here. */
export async function nameOf({ db }: Workspace, personId: string | undefined): Promise<string | undefined> {
  if (personId === undefined) return undefined
  const { setUp } = await readStanding(db)
  for (const row of setUp) if (row.rowKind === 'person' && row.id === personId) return row.value.name
  return undefined
}
