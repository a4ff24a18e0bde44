import type { Site } from '../post/site.ts'
import type { Instant } from '../util/clock.ts'
import type { Category } from './category.ts'
import type { SiteFix } from './site-fix.ts'
import type { GuessWeek, LearningRow } from './learning-row.ts'
import type { SiteModeRow } from './site-mode.ts'

/** Time of day as minutes after midnight, end exclusive, e.g. `{ from: 540, to: 1080 }` for 9:00–18:00. */
export interface DayHours {
  from: number
  to: number
}

/** Working hours by ISO weekday, Monday first. `undefined` for a day without work. `zone` is an IANA name. */
export interface WorkingCalendar {
  zone: string
  week: (DayHours | undefined)[]
}

export interface Department {
  id: string
  name: string
  /** The one person appointed to coordinate social media for it. */
  connectorId: string | undefined
  deputyIds: string[]
  /** Categories it deals with first; the picker proposes it for those. */
  categories: Category[]
  calendar: WorkingCalendar | undefined
  /** Working minutes from routed to answered. */
  answerTargetMinutes: number
  /** What a reporter is told before routing to it, e.g. who answers and how fast. Empty for none. */
  guidance: string
}

export const roles = ['member', 'connector', 'social-media-manager', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

export interface Person {
  id: string
  name: string
  role: Role
  departmentIds: string[]
}

export const watchTermKinds = ['own', 'product', 'handle', 'hashtag', 'domain', 'campaign', 'person', 'competitor'] as const
export type WatchTermKind = (typeof watchTermKinds)[number]

/** `exact`: the words alone, without so much as an `s`. `any`: a few letters may follow, as in languages that decline names. */
export const termEndings = ['exact', 'any'] as const
export type TermEndings = (typeof termEndings)[number]

/** How far from its place a term's `withWords` and `withoutWords` count; everywhere in the post where nothing is said. */
export const contextReaches = ['post', 'near'] as const
export type ContextReach = (typeof contextReaches)[number]

export interface WatchTerm {
  id: string
  text: string
  kind: WatchTermKind
  /** Phrases in which something else is meant: "apple pie" over the place, or "recipe" close beside it. */
  exclusions?: string[]
  /** The term counts only where the post has one of these. */
  withWords?: string[]
  /** The term does not count where the post has one of these. */
  withoutWords?: string[]
  reach?: ContextReach
  /** Capitals count: "Apple" is not "apple". */
  exactCase?: boolean
  /** What is usual in the language of the term's script where nothing is said. */
  endings?: TermEndings
  /** Counts on this site alone, as a handle may belong to others elsewhere. */
  site?: Site
}

/** Who last looked for a term on a site's own search page, and what came of it. */
export interface SweepLook {
  /** `sweepLookId(host, termId)`. */
  id: string
  /** Host name of the site, e.g. `x.com` or an instance of Mastodon. */
  host: string
  termId: string
  personId: string
  at: Instant
  /** Posts of that site that this person tagged or routed while looking. */
  found: number
  /** The look that this one took the place of, for as long as it may be taken back. */
  before: Pick<SweepLook, 'personId' | 'at' | 'found'> | undefined
}

/** ISO weekdays, Monday first. */
export const weekdayIds = ['1', '2', '3', '4', '5', '6', '7'] as const
export type WeekdayId = (typeof weekdayIds)[number]

/** Who looks on a weekday. */
export interface RotaDay {
  id: WeekdayId
  personIds: string[]
}

/**
 * What an organisation asks of its people about reading social sites at work: "not more than 30 minutes twice a day, unless you are in
 * sales". It says numbers to all alike; nothing that anybody does comes back by it.
 */
export interface EngagementPolicy {
  id: 'engagement-policy'
  windowsPerDay: number
  windowMinutes: number
  /** Whose job it is: no limit. */
  exemptDepartmentIds: string[]
  exemptRoles: Role[]
  /** ISO weekdays on which there are windows, Monday is 1. */
  workingDays: number[]
  /** The hour at which a day begins: with 4, a night shift is one day. */
  dayStartHour: number
  /** What else it says, in the organisation's own words. */
  note: string
  /** Where it stands in full. */
  link: string | undefined
  /** Its numbers from when on and by whom, the newest first. The backend writes it; what anybody sends here is not heard. */
  history?: PolicyNumbersSince[] | undefined
}

/** Numbers that a policy had from a moment on, until the next ones. */
export interface PolicyNumbersSince {
  since: Instant
  byId: string
  windowsPerDay: number
  windowMinutes: number
}

export interface Organisation {
  id: string
  name: string
  /** Its people's browsers report, as counts of nobody, how well sites can be read. Off unless an admin has switched it on. */
  siteHealth?: boolean | undefined
  /** How likely a category must be to be named, 0.2 to 0.95; left out where the model's own threshold does. Below it a badge says "not sure". */
  sureFrom?: number | undefined
}

/** Every kind of row of the organisation itself that travels by sync: its id is `value.id`. */
export interface OrgRows {
  organisation: Organisation
  department: Department
  person: Person
  'watch-term': WatchTerm
  'rota-day': RotaDay
  'sweep-look': SweepLook
  'site-mode': SiteModeRow
  'engagement-policy': EngagementPolicy
  'site-fix': SiteFix
  learning: LearningRow
  'guess-week': GuessWeek
}

/** Rows that are set up by those who may. A look is recorded by an act of its own, which anybody may do; what is learned comes from acts on posts. */
export type SetUpRowKind = Exclude<keyof OrgRows, 'sweep-look' | 'learning' | 'guess-week'>

/** Roles that see and may act on every department's items. */
export function seesAllDepartments(role: Role): boolean {
  return role === 'social-media-manager' || role === 'admin'
}

/** Roles that may change departments, people and watch terms. */
export function maySetUp(role: Role): boolean {
  return role === 'admin' || role === 'social-media-manager'
}
