import type { Department, Organisation, OrgRows, Person, Role, WatchTerm } from '../org/org-rows.ts'
import type { Site } from '../post/site.ts'
import type { Item } from '../triage/item.ts'
import type { ItemMutation, Mutation, OrgMutation, Rejection } from '../triage/mutation.ts'
import type { QueueCounts, QueueFilter, QueueRow, QueueScope } from '../triage/queue.ts'
import type { Instant } from '../util/clock.ts'
import type { SiteSettings } from './content-operations.ts'

type Nothing = Record<string, never>

/** What our own pages (options, popup) may ask of the background. */
export interface PageOperations {
  overview(input: Nothing): Overview
  /** Departments, people and watch terms as this person sees them. */
  organisation(input: Nothing): OrganisationView
  queue(input: QueueRequest): { rows: QueueRow[]; counts: QueueCounts }
  item(input: { itemId: string }): { item: Item; waiting: boolean } | undefined
  myReports(input: Nothing): { rows: QueueRow[] }
  /** Marks outcomes of my reports as seen. */
  outcomesSeen(input: Nothing): { ok: true }
  /** Anything a person does to an item or a row. Saved once this answers `saved`. */
  act(input: { mutation: WithoutTime<ItemMutation> | WithoutTime<OrgMutation> }): PageActAnswer
  refused(input: Nothing): { entries: RefusedEntry[] }
  retryRefused(input: { opId: string }): PageActAnswer
  discardRefused(input: { opId: string }): { ok: true }
  siteTable(input: Nothing): SiteRow[]
  /** The page asks the browser for the permission first, from the click. */
  setSite(input: { site: Site; host: string; settings: { mode: SiteSettings['mode'] } | 'remove' }): { ok: true }
  setPreferences(input: PreferencesChange): Preferences
  connection(input: Nothing): Connection
  /** Joins an organisation on a server with an invitation code. The page asks for the host permission first. */
  join(input: { address: string; code: string }): JoinOutcome
  /** Signs out of the server; refused while the outbox is not empty unless `discard` is set. */
  signOut(input: { discard: boolean }): { kind: 'signed-out' } | { kind: 'outbox-not-empty'; waiting: number }
  syncNow(input: Nothing): { ok: true }
  /** A page of ours is open: keep in touch with the server. Sent every 20 s. */
  pageHeartbeat(input: Nothing): { ok: true }
}

/** The background dates every act itself. */
export type WithoutTime<M extends Mutation> = M extends Mutation ? Omit<M, 'at'> : never

export interface QueueRequest {
  scope: QueueScope
  filter: QueueFilter
  search: string
}

export type PageActAnswer = { kind: 'saved'; opId: string } | { kind: 'rejected'; rejection: Rejection }

export interface Overview {
  me: { id: string; name: string; role: Role }
  organisation: Organisation
  /** Mine first, with their open counts; then the others if this person sees all. */
  departments: { id: string; name: string; mine: boolean; open: number }[]
  myOpenReports: number
  /** My reports with an outcome I have not looked at. */
  unseenOutcomes: number
  /** Routed by me since midnight. */
  routedToday: number
  answeredOfMine: number
  waiting: number
  refused: number
  sync: SyncState
  preferences: Preferences
  mayReadAllDepartments: boolean
  maySetUp: boolean
}

export interface OrganisationView {
  organisation: OrgRows['organisation']
  departments: Department[]
  people: Person[]
  watchTerms: WatchTerm[]
}

export interface Preferences {
  quietMarks: SiteSettings['quietMarks']
  paused: boolean
}

export type PreferencesChange = { [K in keyof Preferences]?: Preferences[K] | undefined }

export interface RefusedEntry {
  opId: string
  mutation: Mutation
  rejection: Rejection
  /** The post's permalink, where the act was on one. */
  permalink: string | undefined
}

export interface SiteRow {
  site: Site
  host: string
  mode: SiteSettings['mode']
  /** Whether the browser lets us run there. */
  granted: boolean
}

/** Where items live, and how it goes. */
export type Connection =
  | { kind: 'local'; organisationName: string }
  | { kind: 'server'; address: string; organisationName: string; personName: string; sync: SyncState }

export type JoinOutcome =
  | { kind: 'joined'; organisationName: string }
  | {
      kind: 'refused'
      reason: 'bad-address' | 'unreachable' | 'not-a-server' | 'unknown-code' | 'outbox-not-empty' | 'permission'
    }

export type SyncState =
  | { kind: 'local' }
  | { kind: 'idle'; lastAt: Instant | undefined }
  | { kind: 'syncing'; since: Instant }
  | { kind: 'backing-off'; until: Instant; because: 'network' | 'server' | 'rate-limit' }
  | { kind: 'needs-sign-in' }
  | { kind: 'needs-update' }

/** Posted on the `BroadcastChannel` named `changesChannel` whenever rows, outbox or sync state changed. */
export const changesChannel = 'switchboard-changes'
export interface ChangesNotice {
  topics: ('rows' | 'outbox' | 'sync' | 'settings')[]
}
