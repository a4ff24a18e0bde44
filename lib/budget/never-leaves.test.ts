import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engagementPolicyAtFirst } from '../org/engagement-policy.ts'
import { engagementPolicySchema } from '../org/org-schema.ts'
import * as wire from '../sync/protocol-summaries.ts'
import { z } from '../util/zod.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Whatever names evidence, windows or counted time. Neither the server nor what is synchronised has a word for any of it (A32), but for two
 * things: the policy, which says numbers to all alike and comes from the organisation; and the summary, which a person shares by a click.
 * What that may hold is listed below, field by field, and in `tests/server/rig/known-columns.ts`, column by column.
 */
const words =
  /\b(?:evidence|engagement(?!-?policy)|EngagementWindow|BudgetToday|counted(?:Time|Ms)|usedMs|openedAt|budget|MyTime|DayTime|TimeLog|MoreTime|PrivateSpan|OwnBudget)\b|lib\/budget|evidence-db/u

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|sql)$/u.test(name))
    .map((name) => join(folder, name))
}

test.each(['server', 'lib/sync', 'lib/triage', 'lib/org'])('%s knows no word of the time that is counted', (folder) => {
  const files = filesOf(folder)
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter((file) => words.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('the words are the ones that are used here', () => {
  expect(words.test(readFileSync(join(root, 'lib/store/evidence-db.ts'), 'utf8'))).toBe(true)
})

test('the policy’s row says numbers to all: no field of it names a person, and one that does is dropped', () => {
  const more = { personId: 'ana', usedMs: 1, windows: [{ openedAt: 1 }], counting: 'working-hours', sharing: true }
  const read = engagementPolicySchema.parse({ ...engagementPolicyAtFirst, ...more })
  expect(Object.keys(read).sort()).toEqual(Object.keys(engagementPolicyAtFirst).sort())
})

test('no column of the server’s database has a word for it', () => {
  const tables = filesOf('server/db').map((file) => readFileSync(join(root, file), 'utf8'))
  expect(tables.join('\n')).toMatch(/create table/iu)
  expect(tables.filter((text) => /evidence|engagement|minutes_(?:used|spent)|used_ms|active_time|window_/iu.test(text))).toEqual(
    [],
  )
})

test('nothing that deals with time reaches what sends: neither the outbox to write, nor sync, nor fetch, nor managed settings', () => {
  const files = ['lib/budget', 'lib/presence', 'lib/services/budget', 'components/my-time'].flatMap(filesOf)
  const sends = /saveMutation|sync-runner|startSync|\bfetch\(|WebSocket|sendBeacon|read-managed|managed-settings/u
  const own = files.filter((file) => !file.endsWith('.test.ts'))
  expect(own.length).toBeGreaterThan(30)
  expect(own.filter((file) => sends.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

/** Names of the fields of a schema, at any depth. */
function fieldsOf(schema: z.ZodType): string[] {
  const names = new Set<string>()
  JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), (key, value: unknown) => {
    if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name)
    return value
  })
  return [...names].sort()
}

const period = ['firstDay', 'id', 'period']
const readings = ['firstAt', 'lastAt', 'personId', 'readings', 'times']
const target = ['departmentId', 'kind', 'readerIds', 'to']
const allowed: Record<keyof typeof wire, string[]> = {
  summaryToShareSchema: [...period, ...target, 'days', 'minutes'],
  summariesSchema: [...period, ...target, ...readings, 'expiresAt', 'mine', 'minutes', 'readAt', 'received', 'sharedAt'],
  readSummarySchema: ['minutes'],
  teamWeekSchema: ['departmentId', 'firstDay'],
  teamWeeksSchema: ['departmentId', 'firstDay', 'weeks'],
  teamFigureSchema: ['minutes', 'people'],
}

test('a summary on its way has these fields and no other', () => {
  const found = Object.entries(wire).map(([name, schema]) => [name, fieldsOf(schema)])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(allowed).map(([name, all]) => [name, all.sort()])))
})

test('what is received comes without minutes', () => {
  const received = { id: '0191d5a0-0000-7000-8000-000000000001', personId: 'ana', period: 'day', firstDay: '2026-11-20' }
  const lists = { mine: [], received: [{ ...received, sharedAt: 1, expiresAt: 2, minutes: 45 }] }
  expect(JSON.stringify(wire.summariesSchema.parse(lists))).not.toContain('minutes')
})

/** Files of the extension that say something, tests aside. */
function saying(words: RegExp): string[] {
  const files = ['lib', 'components', 'entrypoints'].flatMap(filesOf).filter((file) => !file.endsWith('.test.ts'))
  return files.filter((file) => words.test(readFileSync(join(root, file), 'utf8'))).sort()
}

test('a summary is sent by one button: no alarm, no sync, no policy and no content script comes near', () => {
  expect(saying(/backends\/shared-summaries|backends\/ask-summaries|\.\/ask-summaries\.ts/u)).toEqual([
    'lib/services/sharing.ts',
    'lib/sync/backends/shared-summaries.ts',
  ])
  expect(saying(/services\/sharing\.ts|\.\/sharing\.ts/u)).toEqual(['lib/messages/sharing-table.ts'])
  expect(saying(/['"`]shareSummary['"`]/u)).toEqual(['components/sharing/share-form.tsx'])
  expect(saying(/sharingTable/u)).toEqual(['lib/messages/page-table.ts', 'lib/messages/sharing-table.ts'])
})

test('what sends it cannot read what was counted, and no setting from outside has a word for it', () => {
  const senders = ['lib/services/sharing.ts', 'lib/sync/backends/shared-summaries.ts', 'lib/sync/backends/ask-summaries.ts']
  const reads = new RegExp(`${words.source}|services/budget|my-time|outbox-store`, 'u')
  expect(senders.filter((file) => reads.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  const settings = saying(/managedSchema|readManaged|managed-settings/u).filter((file) => file.startsWith('lib/'))
  expect(settings.length).toBeGreaterThan(2)
  expect(settings.filter((file) => /shar(?:e|ing)\W|summar/iu.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})
