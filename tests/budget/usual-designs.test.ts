import { expect, test, vi } from 'vitest'
import { compareDesigns } from '../../scripts/simulate-time/compare-designs.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What docs/time.md says of the table, on fewer days. */

test('where the clock stands still in sleep: best on average, never over, and less under than who does not count absences', () => {
  const { errors, mostUnder } = compareDesigns({ days: 400, seed: 1, clockRunsInSleep: false })
  const [ours, ...others] = errors
  expect(ours?.worstOver).toBe(0)
  expect(ours?.worstUnder).toBeLessThanOrEqual(mostUnder)
  expect(others).toHaveLength(5)
  for (const other of others) {
    expect(ours?.meanError).toBeLessThan(other.meanError)
    expect(ours?.worstOver).toBeLessThan(other.worstOver)
    const countsAbsences = other.worstOver > 3_600_000
    if (!countsAbsences) expect(ours?.worstUnder).toBeLessThan(other.worstUnder)
  }
})

test('where it runs on: best on average, over by no more than T4 allows', () => {
  const { errors, mostOver, mostUnder } = compareDesigns({ days: 400, seed: 1, clockRunsInSleep: true })
  const [ours, ...others] = errors
  expect(ours?.worstOver).toBeLessThanOrEqual(mostOver)
  expect(ours?.worstUnder).toBeLessThanOrEqual(mostUnder)
  for (const other of others) expect(ours?.meanError).toBeLessThan(other.meanError)
})
