import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engagementPolicyAtFirst } from '../org/engagement-policy.ts'
import { engagementPolicySchema } from '../org/org-schema.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Whatever names evidence, windows or counted time. Neither the server nor what is synchronised has a word for any of it (A32), but for the
 * policy, which says numbers to all alike and comes from the organisation.
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
