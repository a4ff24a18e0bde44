import { runSuites } from './test/run-suites.ts'
import { suites } from './test/suites.ts'
import { closingLines } from './test/tally.ts'
import { onInterrupt } from './tools/on-interrupt.ts'

/** `npm run check`: format, lint, types, dead code, licences, sizes and who may import whom. */
const tally = await runSuites(
  suites.filter(({ name }) => name === 'checks'),
  onInterrupt(),
)
console.log(`\n${closingLines(tally).join('\n')}`)
process.exitCode = tally.failures.length > 0 ? 1 : 0
