import { runTool } from '../tools/run-tool.ts'
import { addTallies, emptyTally, type Tally } from './tally.ts'

interface Check {
  name: string
  script: string
  args: string[]
}

/** Each counts as one test. Licences, sizes and who may import whom are tests of `tests/architecture`. */
const checks: readonly Check[] = [
  { name: 'format (npm run format puts it right)', script: 'node_modules/oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'dead code and dependencies', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
]

/** Runs the checks at the same time and shows the output of those that fail. */
export async function runChecks(signal: AbortSignal): Promise<Tally> {
  const tallies = await Promise.all(checks.map((check) => runCheck(check, signal)))
  return tallies.reduce(addTallies, emptyTally)
}

async function runCheck({ name, script, args }: Check, signal: AbortSignal): Promise<Tally> {
  const { status, output } = await runTool(script, args, { output: 'keep', signal })
  if (status === 0) {
    console.log(`passed: ${name}`)
    return { ...emptyTally, passed: 1 }
  }
  console.log(`FAILED: ${name}\n${output.trimEnd()}`)
  return { ...emptyTally, failures: [name] }
}
