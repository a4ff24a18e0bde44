import { expect, test } from 'vitest'
import { budgetRules, type PolicyNumbers } from './budget-rules.ts'
import { type OwnBudget, ownBudgetAtFirst } from './own-budget.ts'

const policy: PolicyNumbers = {
  exempt: false,
  windowsPerDay: 2,
  windowMinutes: 30,
  workingDays: [1, 2, 3, 4, 5],
  dayStartHour: 4,
}
const chosen = (windowsPerDay: number, windowMinutes: number): Partial<OwnBudget> => ({ limit: { windowsPerDay, windowMinutes } })

test.each<
  [string, Partial<OwnBudget>, PolicyNumbers | undefined, [windows: number, minutes: number, exempt: boolean, setBy: string]]
>([
  ['nobody said anything', {}, undefined, [2, 30, false, 'at-first']],
  ['the policy says it', {}, { ...policy, windowsPerDay: 3 }, [3, 30, false, 'policy']],
  ['a person chooses less than the policy', chosen(1, 20), policy, [1, 20, false, 'person']],
  ['more than the policy is not a choice', chosen(6, 60), policy, [2, 30, false, 'policy']],
  ['neither is no limit', { exempt: true }, policy, [2, 30, false, 'policy']],
  ['without a policy both are', { exempt: true, ...chosen(6, 60) }, undefined, [6, 60, true, 'person']],
  ['a job without a limit', {}, { ...policy, exempt: true }, [2, 30, true, 'policy']],
  ['who has such a job may have one', chosen(4, 60), { ...policy, exempt: true }, [4, 60, false, 'person']],
])('%s', (_name, own, given, [windows, minutes, exempt, setBy]) => {
  const rules = budgetRules({ ...ownBudgetAtFirst, ...own }, given)
  expect(rules).toMatchObject({ windowsPerDay: windows, windowMs: minutes * 60_000, exempt, setBy })
})

test('when a day begins is the person’s, else the policy’s', () => {
  expect(budgetRules(ownBudgetAtFirst, policy).dayStartHour).toBe(4)
  expect(budgetRules({ ...ownBudgetAtFirst, dayStartHour: 0 }, policy).dayStartHour).toBe(0)
})

test('how time is counted is the person’s alone: a policy has no word for it', () => {
  const louder = { ...policy, counting: 'working-hours', notices: true, sharing: true }
  expect(budgetRules(ownBudgetAtFirst, louder).counting).toBe('windows')
})
