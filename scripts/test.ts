import { parseArgs } from 'node:util'
import { runSuites } from './test/run-suites.ts'
import { suites } from './test/suites.ts'
import { closingLines } from './test/tally.ts'
import { onInterrupt } from './tools/on-interrupt.ts'

/** `npm test [-- --suite NAME]`: every suite in order, or one. The last line is always `N passed, N failed`. */
const { values } = parseArgs({ options: { suite: { type: 'string' } } })
const chosen = suites.filter(({ name }) => values.suite === undefined || name === values.suite)
if (chosen.length === 0) {
  console.error(`There is no suite "${values.suite}". Suites: ${suites.map(({ name }) => name).join(', ')}.`)
  process.exitCode = 1
} else {
  const tally = await runSuites(chosen, onInterrupt())
  console.log(`\n${closingLines(tally).join('\n')}`)
  process.exitCode = tally.failures.length > 0 ? 1 : 0
}
