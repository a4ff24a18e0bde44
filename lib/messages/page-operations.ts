import type { Category } from '../org/category.ts'
import type { GuessWeek } from '../org/learning-row.ts'
import type {
  Department,
  EngagementPolicy,
  Organisation,
  OrgRows,
  Person,
  Role,
  RotaDay,
  SweepLook,
  WatchTerm,
  WeekdayId,
} from '../org/org-rows.ts'
import type { SiteFix } from '../org/site-fix.ts'
import type { SiteMode } from '../org/site-mode.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { Site } from '../post/site.ts'
import type { Item } from '../triage/item.ts'
import type { ItemMutation, Mutation, OrgMutation, Rejection } from '../triage/mutation.ts'
import type { QueueCounts, QueueFilter, QueueRow, QueueScope } from '../triage/queue.ts'
import type { Instant } from '../util/clock.ts'
import type { BadgeState } from './badge-state.ts'
import type { ColleaguesHealth, FixPreview, HealthReport, SiteHealthRow } from './site-changes.ts'
import type { ActAnswer, PickerModel, PostAct, SiteSettings } from './content-operations.ts'
import type { DraftView, PanelPostAnswer, PanelView } from './panel.ts'
import type { SharingOperations } from './sharing-operations.ts'
import type { TermOperations } from './term-operations.ts'
import type { TimeOperations } from './time-operations.ts'

type Nothing = Record<string, never>

/** A mention that can be handed over. `itemId`: the item it would be. */
export interface OpenMention {
  itemId: string
  post: Post
  seenAt: Instant
  /** The guess; `undefined` where it is not sure. */
  category: Category | undefined
  /** Who deals with that category; the first one replies in public. */
  departmentIds: string[]
}

/** What our own pages (options, popup) may ask of the background. */
export interface PageOperations extends TimeOperations, TermOperations, SharingOperations {
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
  /** The page that explains what is said of sites is open. */
  healthSeen(input: Nothing): { ok: true }
  healthReport(input: { site: Site }): HealthReport
  /** What somebody pasted as a fix, checked, and what it would change. Nothing is saved. */
  previewFix(input: { text: string }): FixPreview
  /** Every fix that the organisation has set, in force or not. */
  siteFixes(input: Nothing): { fixes: { fix: SiteFix; inForce: boolean }[] }
  /** How well colleagues' browsers can read the sites, by site, day and version; for those who set up. */
  colleaguesHealth(input: Nothing): ColleaguesHealth
  /** The organisation's watch terms on each enabled site's own search page, who looked last, and whose turn it is. */
  sweep(input: Nothing): SweepView
  /** A search page is being opened by the person; a `look` act ends it. */
  openSearch(input: { host: string; termId: string }): { ok: true }
  setPreferences(input: PreferencesChange): Preferences
  connection(input: Nothing): Connection
  /** Joins an organisation on a server with an invitation code. The page asks for the host permission first. */
  join(input: { address: string; code: string }): JoinOutcome
  /** Makes an invitation with which one device of a person can join; the code is in this answer and nowhere else. */
  invite(input: { personId: string }): InviteOutcome
  /** Signs out of the server; refused while the outbox is not empty unless `discard` is set. */
  signOut(input: { discard: boolean }): { kind: 'signed-out' } | { kind: 'outbox-not-empty'; waiting: number }
  syncNow(input: Nothing): { ok: true }
  /** Mentions that were marked in today's newest window and that nobody has acted on: this device's alone. */
  openMentions(input: Nothing): { mentions: OpenMention[] }
  /** What these watch terms make of invented posts. Nothing of it, nor of the two below, is kept or sent. */
  practicePosts(input: Practice & { posts: Post[] }): { states: Partial<Record<PostKey, BadgeState>> }
  practiceModel(input: Practice & { post: Post }): PickerModel
  /** What an act would make of an invented post, by the reducer that makes it of a real one. */
  practiceAct(input: { act: PostAct }): ActAnswer
  /** The posts of the page in a tab, for the side panel. */
  panelPosts(input: { tabId: number }): PanelView
  /** One of them as the page shows it now, with what the picker offers for it. */
  panelPost(input: { tabId: number; key: PostKey }): PanelPostAnswer
  /** Scrolls the page to it. */
  showPost(input: { tabId: number; key: PostKey }): { kind: 'shown' | 'gone' }
  /** As `actOnPost` of an annotator. With `tabId` the post is read again first; without it only a link may be routed. */
  panelAct(input: { tabId: number | undefined; act: PostAct }): ActAnswer
  panelUndo(input: { opId: string; undoes: string; post: Post }): ActAnswer
  /** What a person asked to be routed from a context menu or by the shortcut, until it is done or dropped. */
  draft(input: Nothing): DraftView | undefined
  /** Makes an address that a person typed the draft; `undefined` where it is none. */
  draftOf(input: { address: string }): DraftView | undefined
  dropDraft(input: { draftId: string }): { ok: true }
  /** How guesses went, and what was taught: sums of everybody, and one's own. */
  learning(input: Nothing): LearningView
  /** A page of ours is open: keep in touch with the server. Sent every 20 s. */
  pageHeartbeat(input: Nothing): { ok: true }
}

/** Nobody's name is in it: only sums, and how much this person taught. */
export interface LearningView {
  personId: string
  /** Oldest first. */
  weeks: GuessWeek[]
  /** Lessons of everybody that count now. */
  lessons: number
  mine: number
  /** May forget what everybody has taught. */
  mayReset: boolean
}

/** Watch terms that somebody tries out before they are saved. */
export interface Practice {
  terms: WatchTerm[]
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
  /** What the organisation asks of its people about time, where it has written it down. */
  engagementPolicy?: EngagementPolicy
  /** Departments and watch terms that are set by policy and cannot be changed here. */
  managedIds?: string[]
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
  /** Set by the organisation's policy: the person may choose something quieter, never something louder. */
  managed?: boolean
  /** The loudest mode that may be chosen, and who says so: a policy, the organisation, or the site's own terms. */
  loudest?: SiteMode
  loudestBy?: 'policy' | 'organisation' | 'terms' | undefined
  /** Other hosts of the same site that are asked for together with this one. */
  otherHosts?: string[]
  /** What is in force of the site, since it has changed. */
  fix?: SiteFix | undefined
  health?: SiteHealthRow | undefined
}

export interface SweepView {
  /** Enabled sites that have a search page of their own. */
  sites: SweepSite[]
  hasTerms: boolean
  /** Terms beyond the first sixty, which have no search of their own here. */
  leftOut: number
  /** Today, in this person's own zone. */
  day: WeekdayId
  /** Who is down for today. */
  today: string[]
  rota: RotaDay[]
}

export interface SweepSite {
  site: Site
  host: string
  lines: SweepLine[]
}

/** One term to look for on one site. */
export interface SweepLine {
  term: WatchTerm
  /** The site's own search page for it. */
  address: string
  look: SweepLook | undefined
  /** Whether anybody has looked today. */
  lookedToday: boolean
  /** When this person opened the search, and how many posts of the site they tagged or routed since. */
  opened: { at: Instant; found: number } | undefined
}

/** Where items live, and how it goes. */
export type Connection =
  | {
      kind: 'local'
      organisationName: string
      /** The one server that may be joined, where the organisation has set it by policy. */
      setAddress?: string | undefined
    }
  | { kind: 'server'; address: string; organisationName: string; personName: string; sync: SyncState }

export type JoinOutcome =
  | { kind: 'joined'; organisationName: string }
  | {
      kind: 'refused'
      reason:
        | 'other-address'
        | 'bad-address'
        | 'unreachable'
        | 'not-a-server'
        | 'unknown-code'
        | 'outbox-not-empty'
        | 'permission'
    }

export type InviteOutcome =
  | { kind: 'invited'; code: string; expiresAt: Instant }
  | {
      kind: 'refused'
      /** `unknown-person`: the server does not have them yet. `local`: there is no server to join. */
      reason: 'not-allowed' | 'unreachable' | 'unknown-person' | 'local'
    }

export type SyncState =
  | { kind: 'local' }
  | { kind: 'idle'; lastAt: Instant | undefined }
  | { kind: 'backing-off'; until: Instant; because: 'network' | 'server' | 'rate-limit' }
  | { kind: 'needs-sign-in' }
  | { kind: 'needs-update' }

/** Posted on the `BroadcastChannel` named `changesChannel` whenever rows, outbox or sync state changed. */
export const changesChannel = 'switchboard-changes'
export interface ChangesNotice {
  topics: ('rows' | 'outbox' | 'sync' | 'settings' | 'time' | 'posts' | 'draft')[]
}
