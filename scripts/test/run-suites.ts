import { addTallies, emptyTally, type Tally } from './tally.ts'
import type { Suite } from './suites.ts'

/** Runs suites one after another, each within its budget, and tells how each went. `interrupt` ends the whole run. */
export async function runSuites(suites: readonly Suite[], interrupt: AbortSignal): Promise<Tally> {
  let total = emptyTally
  for (const suite of suites) {
    if (interrupt.aborted) {
      total = addTallies(total, failure(`${suite.name}: not run, interrupted`))
      continue
    }
    total = addTallies(total, await runWithinBudget(suite, interrupt))
  }
  return total
}

async function runWithinBudget(suite: Suite, interrupt: AbortSignal): Promise<Tally> {
  console.log(`\n── ${suite.name} (at most ${suite.budgetMinutes} min)`)
  const start = performance.now()
  const budget = AbortSignal.timeout(suite.budgetMinutes * 60_000)
  const tally = await runOrFail(suite, AbortSignal.any([budget, interrupt]))
  const late = budget.aborted ? failure(`${suite.name}: over its budget of ${suite.budgetMinutes} min, ended`) : emptyTally
  const result = addTallies(tally, late)
  const seconds = Math.round((performance.now() - start) / 1000)
  const counts = `${result.passed} passed, ${result.failures.length} failed, ${result.skips.length} skipped`
  console.log(`── ${suite.name}: ${counts} in ${seconds} s`)
  return result
}

async function runOrFail(suite: Suite, signal: AbortSignal): Promise<Tally> {
  try {
    return await suite.run(signal)
  } catch (error) {
    console.error(error)
    return failure(`${suite.name}: crashed (${error instanceof Error ? error.message : String(error)})`)
  }
}

function failure(name: string): Tally {
  return { ...emptyTally, failures: [name] }
}
