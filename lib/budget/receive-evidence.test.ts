import { expect, test } from 'vitest'
import { budgetRules } from './budget-rules.ts'
import type { EvidenceLog } from './evidence-log.ts'
import type { Evidence } from './log-entry.ts'
import { ownBudgetAtFirst } from './own-budget.ts'
import { receiveEvidence } from './receive-evidence.ts'

const tz = 'UTC'
const nine = Date.parse('2026-06-10T09:00:00Z')
const hours = { days: [3], from: 9 * 60, to: 18 * 60 }
const rules = budgetRules({ ...ownBudgetAtFirst, counting: 'working-hours', hours }, undefined)
const enter = (wall: number): Evidence => ({ page: 'a', seq: 1, kind: 'enter', mono: 0, wall, tz, act: 'input' })

function receive(said: Evidence, now: number) {
  const circumstances = {
    boot: 'b',
    site: 'x',
    machine: 'active',
    now,
    today: '2026-06-10',
    dayStart: 0,
    privateSpans: [],
  } as const
  const nothing: EvidenceLog = { windows: [], entries: [] }
  return receiveEvidence(nothing, [said], circumstances, { rules, tz })
}

test.each<[string, number, number, number, number]>([
  ['the coming that opens it is in it, though it took a moment to arrive', nine + 5_000, nine + 5_040, nine + 5_000, 1],
  ['said a moment before the hours began', nine - 10, nine + 30, nine + 30, 0],
  ['what comes much later opens it now', nine + 5_000, nine + 65_000, nine + 65_000, 0],
  ['a clock that was set back since', nine + 90_000, nine + 5_000, nine + 5_000, 1],
])('a window of the working hours: %s', (_name, saidAt, now, openedAt, entries) => {
  const { change, wanted } = receive(enter(saidAt), now)
  expect(change.windows).toMatchObject([{ openedBy: 'hours', openedAt }])
  expect(change.entries).toHaveLength(entries)
  expect(wanted).toBe(true)
})
