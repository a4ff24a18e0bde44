import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runSuites } from './run-suites.ts'
import { emptyTally, type Tally } from './tally.ts'

const passing = async (): Promise<Tally> => ({ ...emptyTally, passed: 1 })
const untilEnded = (signal: AbortSignal) =>
  new Promise<Tally>((resolve) => signal.addEventListener('abort', () => resolve({ ...emptyTally, failures: ['cut off'] })))

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

test('adds up the suites', async () => {
  const suites = ['a', 'b'].map((name) => ({ name, budgetMinutes: 1, run: passing }))
  expect(await runSuites(suites, new AbortController().signal)).toEqual({ ...emptyTally, passed: 2 })
})

test('a suite over its budget is told to end, has failed, and the next one runs', async () => {
  const suites = [
    { name: 'slow', budgetMinutes: 0.001, run: untilEnded },
    { name: 'next', budgetMinutes: 1, run: passing },
  ]
  const tally = await runSuites(suites, new AbortController().signal)
  expect(tally.passed).toBe(1)
  expect(tally.failures).toEqual(['cut off', 'slow: over its budget of 0.001 min, ended'])
})

test('a suite that crashes has failed', async () => {
  const crash = { name: 'crash', budgetMinutes: 1, run: () => Promise.reject(new Error('no disk')) }
  expect((await runSuites([crash], new AbortController().signal)).failures).toEqual(['crash: crashed (no disk)'])
})

test('an interrupt fails what has not run', async () => {
  const interrupt = AbortSignal.abort()
  expect((await runSuites([{ name: 'a', budgetMinutes: 1, run: passing }], interrupt)).failures).toHaveLength(1)
})
