import { buildExtension } from '../tools/build-extension.ts'
import { runChecks } from './run-checks.ts'
import { runVitest } from './run-vitest.ts'
import { addTallies, emptyTally, type Tally } from './tally.ts'

export interface Suite {
  name: string
  /** A suite that takes longer is ended and has failed. Each has some room; what all take together stays under 20. */
  budgetMinutes: number
  run(signal: AbortSignal): Promise<Tally>
}

/** In this order: what fails fast comes first, and `firefox` and `browser` need what `build` wrote. */
export const suites: readonly Suite[] = [
  {
    name: 'checks',
    budgetMinutes: 1,
    run: async (signal) => addTallies(await runChecks(signal), await runVitest('architecture', signal)),
  },
  { name: 'unit', budgetMinutes: 1.9, run: (signal) => runVitest('unit', signal) },
  { name: 'build', budgetMinutes: 0.3, run: buildDemo },
  { name: 'server', budgetMinutes: 2.4, run: (signal) => runVitest('server', signal) },
  { name: 'firefox', budgetMinutes: 3.8, run: inFirefox },
  {
    name: 'browser',
    budgetMinutes: 12.2,
    run: async (signal) => addTallies(await runVitest('views', signal), await runVitest('browser', signal)),
  },
]

/**
 * In the build that people install: Firefox can be told to grant what is asked for from a click. Beside it goes `real-input`, in
 * which nearly everything waits, also in Firefox.
 */
async function inFirefox(signal: AbortSignal): Promise<Tally> {
  const built = await buildExtension({ browser: 'firefox', demo: false }, signal)
  if (!built) return { ...emptyTally, failures: ['the extension could not be built for Firefox'] }
  return addTallies(...(await Promise.all([runVitest('firefox', signal), runVitest('real-input', signal)])))
}

async function buildDemo(signal: AbortSignal): Promise<Tally> {
  const built = await buildExtension({ browser: 'chrome', demo: true }, signal)
  return built ? { ...emptyTally, passed: 1 } : { ...emptyTally, failures: ['the extension could not be built'] }
}
