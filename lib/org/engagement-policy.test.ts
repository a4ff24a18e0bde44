import { expect, test } from 'vitest'
import { engagementPolicyAtFirst, policyHistoryAtMost, withPolicyHistory } from './engagement-policy.ts'
import type { EngagementPolicy } from './org-rows.ts'

const written = (windowMinutes: number, more: Partial<EngagementPolicy> = {}) => ({
  ...engagementPolicyAtFirst,
  windowMinutes,
  ...more,
})
const by = (personId: string, at: number) => ({ personId, at })

test('who set the numbers and when, the newest first; what is sent as history is not heard', () => {
  const forged = [{ since: 1, byId: 'nobody', windowsPerDay: 9, windowMinutes: 9 }]
  const first = withPolicyHistory(undefined, written(30, { history: forged }), by('greta', 100))
  const second = withPolicyHistory(first, written(20, { history: forged }), by('carla', 200))
  expect(second.history).toEqual([
    { since: 200, byId: 'carla', windowsPerDay: 2, windowMinutes: 20 },
    { since: 100, byId: 'greta', windowsPerDay: 2, windowMinutes: 30 },
  ])
})

test('words and exemptions change without a line', () => {
  const first = withPolicyHistory(undefined, written(30), by('greta', 100))
  const again = withPolicyHistory(first, written(30, { note: 'Ask before the fair.', exemptRoles: ['admin'] }), by('carla', 200))
  expect(again).toMatchObject({ note: 'Ask before the fair.', history: first.history })
})

test('it does not grow for ever', () => {
  let policy: EngagementPolicy | undefined
  for (let minutes = 5; minutes < 60; minutes += 1) policy = withPolicyHistory(policy, written(minutes), by('greta', minutes))
  expect(policy?.history).toHaveLength(policyHistoryAtMost)
  expect(policy?.history?.[0]).toMatchObject({ windowMinutes: 59 })
})
