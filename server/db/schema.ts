import { bigint, boolean, integer, jsonb, pgSchema, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { OrgRows } from '../../lib/org/org-rows.ts'
import type { SummaryPeriod } from '../../lib/org/shared-summary.ts'
import type { Face } from '../../lib/triage/face.ts'
import type { Item } from '../../lib/triage/item.ts'
import type { Rejection } from '../../lib/triage/mutation.ts'

// The tables as `migrations/` makes them, for typed queries. Instants are Unix milliseconds.

const number = { mode: 'number' } as const
const organisationId = () => text('organisation_id').notNull()
const seq = () => bigint('seq', number).notNull()

const auth = pgSchema('auth')

export const organisations = auth.table('organisation', {
  organisationId: text('organisation_id').primaryKey(),
  createdAt: bigint('created_at', number).notNull(),
})

export const installations = auth.table('installation', {
  name: text('name').primaryKey(),
  organisationId: text('organisation_id').notNull(),
})

export const devices = auth.table('device', {
  tokenHash: text('token_hash').primaryKey(),
  deviceId: text('device_id').notNull(),
  organisationId: organisationId(),
  personId: text('person_id').notNull(),
  name: text('name').notNull(),
  createdAt: bigint('created_at', number).notNull(),
  usedAt: bigint('used_at', number).notNull(),
  expiresAt: bigint('expires_at', number).notNull(),
  revokedAt: bigint('revoked_at', number),
})

export const invitations = auth.table('invitation', {
  codeHash: text('code_hash').primaryKey(),
  organisationId: organisationId(),
  personId: text('person_id').notNull(),
  usesLeft: integer('uses_left').notNull(),
  createdAt: bigint('created_at', number).notNull(),
  expiresAt: bigint('expires_at', number).notNull(),
})

export const counters = pgTable('counter', {
  organisationId: text('organisation_id').primaryKey(),
  seq: seq(),
  history: text('history').notNull(),
})

export const orgRows = pgTable(
  'org_row',
  {
    organisationId: organisationId(),
    rowKind: text('row_kind').$type<keyof OrgRows>().notNull(),
    rowId: text('row_id').notNull(),
    seq: seq(),
    gone: boolean('gone').notNull(),
    document: jsonb('document').$type<OrgRows[keyof OrgRows]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.rowKind, table.rowId] })],
)

export const items = pgTable(
  'item',
  {
    organisationId: organisationId(),
    itemId: text('item_id').notNull(),
    seq: seq(),
    departmentIds: text('department_ids').array().notNull(),
    reporterIds: text('reporter_ids').array().notNull(),
    document: jsonb('document').$type<Item>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.itemId] })],
)

export const itemKeys = pgTable(
  'item_key',
  {
    organisationId: organisationId(),
    postKey: text('post_key').notNull(),
    itemId: text('item_id').notNull(),
    namedId: text('named_id').notNull(),
    weak: boolean('weak').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.postKey] })],
)

export const itemsLeft = pgTable(
  'item_left',
  { organisationId: organisationId(), personId: text('person_id').notNull(), itemId: text('item_id').notNull(), seq: seq() },
  (table) => [primaryKey({ columns: [table.organisationId, table.personId, table.itemId] })],
)

export const faces = pgTable(
  'face',
  {
    organisationId: organisationId(),
    itemId: text('item_id').notNull(),
    seq: seq(),
    gone: boolean('gone').notNull(),
    document: jsonb('document').$type<Face>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.itemId] })],
)

export const viewEpochs = pgTable(
  'view_epoch',
  { organisationId: organisationId(), personId: text('person_id').notNull(), epoch: integer('epoch').notNull() },
  (table) => [primaryKey({ columns: [table.organisationId, table.personId] })],
)

export const clients = pgTable(
  'client',
  {
    organisationId: organisationId(),
    clientId: text('client_id').notNull(),
    personId: text('person_id').notNull(),
    deviceId: text('device_id').notNull(),
    lastMid: bigint('last_mid', number).notNull(),
    createdAt: bigint('created_at', number).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.clientId] })],
)

/** What became of an act. */
export type OperationOutcome = { kind: 'applied'; itemId: string | undefined } | { kind: 'refused'; rejection: Rejection }

export const operations = pgTable(
  'operation',
  {
    organisationId: organisationId(),
    opId: text('op_id').notNull(),
    personId: text('person_id').notNull(),
    outcome: jsonb('outcome').$type<OperationOutcome>().notNull(),
    doneAt: bigint('done_at', number).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.opId] })],
)

export const clientMutations = pgTable(
  'client_mutation',
  {
    organisationId: organisationId(),
    clientId: text('client_id').notNull(),
    mid: bigint('mid', number).notNull(),
    opId: text('op_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.clientId, table.mid] })],
)

const sum = (name: string) => bigint(name, number).notNull()

export const siteHealth = pgTable(
  'site_health',
  {
    organisationId: organisationId(),
    site: text('site').notNull(),
    day: text('day').notNull(),
    version: text('version').notNull(),
    containers: sum('containers'),
    read: sum('read'),
    permalink: sum('missing_permalink'),
    author: sum('missing_author'),
    key: sum('missing_key'),
    text: sum('missing_text'),
    time: sum('missing_time'),
    row: sum('missing_row'),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.site, table.day, table.version] })],
)

export const siteHealthReports = pgTable(
  'site_health_report',
  { organisationId: organisationId(), reportId: text('report_id').notNull() },
  (table) => [primaryKey({ columns: [table.organisationId, table.reportId] })],
)

export const summaries = pgTable(
  'summary',
  {
    organisationId: organisationId(),
    summaryId: text('summary_id').notNull(),
    personId: text('person_id').notNull(),
    period: text('period').$type<SummaryPeriod>().notNull(),
    firstDay: text('first_day').notNull(),
    minutes: integer('minutes').notNull(),
    departmentId: text('department_id'),
    sharedAt: bigint('shared_at', number).notNull(),
    expiresAt: bigint('expires_at', number).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.summaryId] })],
)

export const summaryReaders = pgTable(
  'summary_reader',
  {
    organisationId: organisationId(),
    summaryId: text('summary_id').notNull(),
    readerId: text('reader_id').notNull(),
    firstReadAt: bigint('first_read_at', number),
    lastReadAt: bigint('last_read_at', number),
    times: integer('times').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.summaryId, table.readerId] })],
)

const teamWeek = () => ({
  organisationId: organisationId(),
  departmentId: text('department_id').notNull(),
  firstDay: text('first_day').notNull(),
})

export const teamFigures = pgTable(
  'team_figure',
  { ...teamWeek(), minutes: integer('minutes'), people: integer('people').notNull() },
  (table) => [primaryKey({ columns: [table.organisationId, table.departmentId, table.firstDay] })],
)

export const teamFigureLooks = pgTable(
  'team_figure_look',
  {
    ...teamWeek(),
    viewerId: text('viewer_id').notNull(),
    firstAt: bigint('first_at', number).notNull(),
    lastAt: bigint('last_at', number).notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.departmentId, table.firstDay, table.viewerId] })],
)
