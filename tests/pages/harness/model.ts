import type {
  OpenMention,
  PageActAnswer,
  PageOperations,
  Preferences,
  RefusedEntry,
  SiteRow,
  SyncState,
  WithoutTime,
} from '../../../lib/messages/page-operations.ts'
import { type EngagementPolicy, maySetUp, seesAllDepartments } from '../../../lib/org/org-rows.ts'
import { isOpenItem, isOpenPart, type Item, itemIdOf } from '../../../lib/triage/item.ts'
import { tryTerms } from './try-terms.ts'
import { isLookMutation, type ItemMutation, type OrgMutation } from '../../../lib/triage/mutation.ts'
import { queueCounts, queueOf, queueRow } from '../../../lib/triage/queue.ts'
import { reduce } from '../../../lib/triage/reduce.ts'
import { maySee } from '../../../lib/triage/visibility.ts'
import { LearningModel } from './learning-model.ts'
import { PanelModel } from './panel-model.ts'
import { type SharingAnswers, noServer } from './sharing-model.ts'
import { SiteHealthModel } from './site-health-model.ts'
import { SweepModel } from './sweep-model.ts'
import { TimeModel } from './time-model.ts'
import { complaints, departments, inventPost, people, watchTerms } from './northwind.ts'

const organisationId = '7d0f2c1e-0000-5000-8000-000000000001'
const minuteMs = 60_000

/** An organisation in memory that answers what our pages ask, with the reducer and the queue that everybody uses. */
export class PagesModel {
  me = 'ana'
  items = new Map<string, Item>()
  departments = [...departments]
  people = [...people]
  watchTerms = [...watchTerms]
  managedIds: string[] = []
  waitingIds = new Set<string>()
  sweep = new SweepModel()
  panel = new PanelModel()
  siteHealth = new SiteHealthModel()
  siteModes = new Map<string, string>()
  refused: RefusedEntry[] = []
  openMentions: OpenMention[] = []
  unseen = 0
  sync: SyncState = { kind: 'idle', lastAt: Date.now() }
  preferences: Preferences = { quietMarks: 'hover', paused: false }
  sites: SiteRow[] = [
    { site: 'x', host: 'x.com', mode: 'badge', granted: true },
    { site: 'mastodon', host: 'social.example', mode: 'badge', granted: false },
  ]
  connection: ReturnType<PageOperations['connection']> = { kind: 'local', organisationName: 'Northwind' }
  time = new TimeModel()
  learning = new LearningModel()
  /** Nobody to share with, unless a test brings a server. */
  sharing: SharingAnswers = noServer
  engagementPolicy: EngagementPolicy | undefined
  joinOutcome: ReturnType<PageOperations['join']> = { kind: 'refused', reason: 'unknown-code' }
  /** What was asked to be joined. */
  joins: { address: string; code: string }[] = []
  inviteOutcome: ReturnType<PageOperations['invite']> = {
    kind: 'invited',
    code: 'A2B3C-D4E5F-6G7H8-J9K0M',
    expiresAt: Date.now() + 7 * 86_400_000,
  }
  /** Operations that fail, as if the background were broken. */
  broken = new Set<keyof PageOperations>()
  #serial = 0

  person(id = this.me) {
    const found = this.people.find((candidate) => candidate.id === id)
    if (!found) throw new Error(`Nobody is called ${id}`)
    return found
  }

  /** Folds one act of somebody, dated `minutesAgo`. */
  fold(mutation: WithoutTime<ItemMutation> | WithoutTime<OrgMutation>, actorId = this.me, minutesAgo = 0): PageActAnswer {
    const at = Date.now() - minutesAgo * minuteMs
    const dated = { ...mutation, at }
    if (isLookMutation(dated)) {
      this.sweep.fold(dated, actorId, at)
      return { kind: 'saved', opId: dated.opId }
    }
    if (dated.kind === 'forget-learning') {
      this.learning.forget(dated.args.personId)
      return { kind: 'saved', opId: dated.opId }
    }
    if (dated.kind === 'put-row' || dated.kind === 'remove-row') return this.#foldRow(dated)
    const context = {
      actorId,
      at,
      estimated: false,
      departments: new Map(this.departments.map((row) => [row.id, row])),
      people: new Map(this.people.map((row) => [row.id, row])),
    }
    const result = reduce(this.items.get(dated.itemId), dated, context)
    if (!result.ok) return { kind: 'rejected', rejection: result.error }
    this.items.set(dated.itemId, result.value)
    return { kind: 'saved', opId: dated.opId }
  }

  #foldRow(mutation: Extract<OrgMutation, { kind: 'put-row' | 'remove-row' }>): PageActAnswer {
    const { args } = mutation
    const put = <T extends { id: string }>(rows: T[], value: T) => [...rows.filter((row) => row.id !== value.id), value]
    if (mutation.kind === 'remove-row') {
      const isKept = (row: { id: string }) => !('id' in args) || row.id !== args.id
      this.watchTerms = this.watchTerms.filter(isKept)
      this.departments = this.departments.filter(isKept)
    } else if (mutation.args.rowKind === 'watch-term') this.watchTerms = put(this.watchTerms, mutation.args.value)
    else if (mutation.args.rowKind === 'department') this.departments = put(this.departments, mutation.args.value)
    else if (mutation.args.rowKind === 'person') this.people = put(this.people, mutation.args.value)
    else if (mutation.args.rowKind === 'site-mode') this.siteModes.set(mutation.args.value.id, mutation.args.value.mode)
    else if (mutation.args.rowKind === 'engagement-policy') this.engagementPolicy = mutation.args.value
    else if (mutation.args.rowKind === 'rota-day') this.sweep.rota = put(this.sweep.rota, mutation.args.value)
    else if (mutation.args.rowKind === 'site-fix') this.siteHealth.put(mutation.args.value)
    return { kind: 'saved', opId: mutation.opId }
  }

  /** The n-th invented post was marked and nobody has acted on it. */
  mark(n: number, departmentIds: string[], minutesAgo = 4): string {
    const source = complaints[n % complaints.length]
    if (!source) throw new Error('No such post')
    const { author, site, category, text } = source
    const seenAt = Date.now() - minutesAgo * minuteMs
    const post = inventPost(`${1000 + n}`, site, author, text, seenAt)
    const itemId = itemIdOf(organisationId, post.key)
    this.openMentions.push({ itemId, post, seenAt, category: departmentIds.length > 0 ? category : undefined, departmentIds })
    return itemId
  }

  opId(): string {
    this.#serial += 1
    return `op-${this.#serial}`
  }

  /** Routes the n-th invented post; returns its item's id. */
  route(
    n: number,
    departmentIds: string[],
    more: { by?: string; urgent?: boolean; confidential?: boolean; copy?: number } = {},
  ): string {
    const source = complaints[n % complaints.length]
    if (!source) throw new Error('No such post')
    const { author, site, category, text, minutesAgo } = source
    const post = inventPost(`${1000 + n}${more.copy ?? ''}`, site, author, text, Date.now() - (minutesAgo + 60) * minuteMs)
    const itemId = itemIdOf(organisationId, post.key)
    const [leadDepartmentId = ''] = departmentIds
    const urgency = more.urgent ? 'urgent' : 'normal'
    const args = {
      post,
      category,
      departmentIds,
      leadDepartmentId,
      urgency,
      confidential: more.confidential ?? false,
      note: undefined,
    } as const
    this.fold({ kind: 'route', opId: this.opId(), itemId, args }, more.by ?? 'emil', minutesAgo)
    return itemId
  }

  seen(): Item[] {
    return [...this.items.values()].filter((item) => maySee(this.person(), item))
  }

  /** All but the practice of the welcome page, which is tested with its background. */
  operations: {
    [K in Exclude<keyof PageOperations, `practice${string}` | keyof SharingAnswers>]: (
      input: Parameters<PageOperations[K]>[0],
    ) => ReturnType<PageOperations[K]>
  } & SharingAnswers = {
    overview: () => {
      const me = this.person()
      const mine = this.seen().filter((item) => item.reporterIds.includes(me.id))
      const openOf = (id: string) =>
        this.seen().filter((item) => item.parts.some((part) => part.departmentId === id && isOpenPart(part))).length
      const all = this.departments.map(({ id, name }) => ({ id, name, mine: me.departmentIds.includes(id), open: openOf(id) }))
      return {
        me: { id: me.id, name: me.name, role: me.role },
        organisation: { id: organisationId, name: 'Northwind' },
        departments: all.filter((row) => row.mine || seesAllDepartments(me.role)),
        myOpenReports: mine.filter(isOpenItem).length,
        unseenOutcomes: this.unseen,
        routedToday: mine.length,
        answeredOfMine: mine.filter((item) => item.parts.some((part) => part.answeredAt !== undefined)).length,
        waiting: this.waitingIds.size,
        refused: this.refused.length,
        sync: this.sync,
        preferences: this.preferences,
        mayReadAllDepartments: seesAllDepartments(me.role),
        maySetUp: maySetUp(me.role),
      }
    },
    organisation: () => ({
      organisation: { id: organisationId, name: 'Northwind' },
      departments: this.departments,
      people: this.people,
      watchTerms: this.watchTerms,
      managedIds: this.managedIds,
      ...(this.engagementPolicy && { engagementPolicy: this.engagementPolicy }),
    }),
    queue: ({ scope, filter, search }) => ({
      rows: queueOf(this.seen(), scope, filter, search, this.me, this.waitingIds),
      counts: queueCounts(this.seen(), scope, this.me),
    }),
    item: ({ itemId }) => {
      const item = this.seen().find((candidate) => candidate.id === itemId)
      return item && { item, waiting: this.waitingIds.has(itemId) }
    },
    myReports: () => ({
      rows: this.seen()
        .filter((item) => item.reporterIds.includes(this.me))
        .map((item) => queueRow(item, this.waitingIds.has(item.id))),
    }),
    outcomesSeen: () => {
      this.unseen = 0
      return { ok: true }
    },
    act: ({ mutation }) => this.fold(mutation),
    refused: () => ({ entries: this.refused }),
    retryRefused: ({ opId }) => {
      this.refused = this.refused.filter((entry) => entry.opId !== opId)
      return { kind: 'saved', opId }
    },
    discardRefused: ({ opId }) => {
      this.refused = this.refused.filter((entry) => entry.opId !== opId)
      return { ok: true }
    },
    ...this.panel.operations,
    ...this.siteHealth.operations,
    siteTable: () => this.sites,
    setSite: ({ site, host, settings }) => {
      this.sites = this.sites.filter((row) => row.host !== host)
      if (settings !== 'remove') this.sites.push({ site, host, mode: settings.mode, granted: true })
      return { ok: true }
    },
    sweep: () => this.sweep.view(this.watchTerms, this.sites),
    openSearch: (place) => {
      this.sweep.open(place)
      return { ok: true }
    },
    tryPost: (tried) => tryTerms(tried, this.watchTerms),
    putTerms: ({ terms }) => {
      this.watchTerms = [...this.watchTerms, ...terms]
      return { kind: 'saved', count: terms.length }
    },
    setPreferences: ({ quietMarks = this.preferences.quietMarks, paused = this.preferences.paused }) => {
      this.preferences = { quietMarks, paused }
      return this.preferences
    },
    connection: () => this.connection,
    join: (input) => {
      this.joins.push(input)
      return this.joinOutcome
    },
    invite: () => this.inviteOutcome,
    signOut: ({ discard }) => {
      if (this.waitingIds.size > 0 && !discard) return { kind: 'outbox-not-empty', waiting: this.waitingIds.size }
      this.connection = { kind: 'local', organisationName: 'Northwind' }
      return { kind: 'signed-out' }
    },
    syncNow: () => ({ ok: true }),
    ...this.time.operations,
    sharing: (input) => this.sharing.sharing(input),
    shareSummary: (input) => this.sharing.shareSummary(input),
    withdrawSummary: (input) => this.sharing.withdrawSummary(input),
    readSummary: (input) => this.sharing.readSummary(input),
    lookAtFigure: (input) => this.sharing.lookAtFigure(input),
    openMentions: () => ({ mentions: this.openMentions.filter(({ itemId }) => !this.items.has(itemId)) }),
    learning: () => this.learning.view(this.person()),
    pageHeartbeat: () => ({ ok: true }),
  }
}
