import type { Department, Organisation, Person, RotaDay, SweepLook, WatchTerm } from '../org/org-rows.ts'
import { lookAfter, sweepLookId } from '../org/sweep.ts'
import { isLookMutation, isOrgMutation, type Mutation, type OrgMutation } from '../triage/mutation.ts'
import type { OrganisationDb } from '../store/organisation-db.ts'
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
}

/** Reads the organisation, puts what waits in the outbox on top, and adds the watch terms that are set by policy. */
export async function readOrganisation({ db, session }: Workspace, outbox: readonly Mutation[]): Promise<OrganisationRows> {
  const name = session.kind === 'server' ? session.organisationName : ''
  const rows: OrganisationRows = {
    organisation: { id: session.organisationId, name },
    departments: new Map(),
    people: new Map(),
    watchTerms: new Map(),
    rota: new Map(),
    looks: new Map(),
  }
  for (const stored of await readOrgRows(db)) {
    if (stored.rowKind === 'organisation') rows.organisation = stored.value
    else if (stored.rowKind === 'department') rows.departments.set(stored.id, stored.value)
    else if (stored.rowKind === 'person') rows.people.set(stored.id, stored.value)
    else if (stored.rowKind === 'watch-term') rows.watchTerms.set(stored.id, stored.value)
    else if (stored.rowKind === 'rota-day') rows.rota.set(stored.id, stored.value)
    else if (stored.rowKind === 'sweep-look') rows.looks.set(stored.id, stored.value)
  }
  for (const mutation of outbox) if (isOrgMutation(mutation)) applyTo(rows, mutation, session.personId)
  for (const term of (await readManaged()).watchTerms) rows.watchTerms.set(term.id, term)
  return rows
}

async function readOrgRows(db: OrganisationDb) {
  const kinds = ['organisation', 'department', 'person', 'watch-term', 'rota-day', 'sweep-look'] as const
  const tx = db.transaction('rows')
  const all = await Promise.all(kinds.map((kind) => tx.store.getAll(IDBKeyRange.bound([kind], [kind, []]))))
  return all.flat()
}

function applyTo(rows: OrganisationRows, mutation: OrgMutation, me: string): void {
  if (isLookMutation(mutation)) {
    const id = sweepLookId(mutation.args)
    const look = lookAfter(rows.looks.get(id), mutation, { personId: me, at: mutation.at })
    if (look) rows.looks.set(id, look)
    else rows.looks.delete(id)
    return
  }
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
  else rows.watchTerms.set(args.value.id, args.value)
}

/** What somebody is called; `undefined` where nobody is meant or the person is not known here. */
export async function nameOf({ db }: Workspace, personId: string | undefined): Promise<string | undefined> {
  if (personId === undefined) return undefined
  const row = await db.get('rows', ['person', personId])
  return row?.rowKind === 'person' ? row.value.name : undefined
}
