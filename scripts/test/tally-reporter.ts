import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import type { Tally } from './tally.ts'

/** Writes a suite's tally as JSON. Vitest's own JSON leaves out why a test was skipped. */
export class TallyReporter implements Reporter {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tally: Tally = { passed: 0, failures: [], skips: [] }
    for (const module of modules) addModule(tally, module)
    for (const error of unhandled) tally.failures.push(`outside any test: ${error.message}`)
    writeFileSync(this.#path, JSON.stringify(tally))
  }
}

function addModule(tally: Tally, module: TestModule): void {
  const file = relative(process.cwd(), module.moduleId)
  // A module that could not be loaded, or a suite whose `beforeAll` broke, has errors of its own and tests that never ran.
  if (module.errors().length > 0) tally.failures.push(`${file}: could not be run`)
  for (const suite of module.children.allSuites()) {
    if (suite.errors().length > 0) tally.failures.push(`${file} > ${suite.fullName}: could not be run`)
  }
  for (const test of module.children.allTests()) addTest(tally, test, `${file} > ${test.fullName}`)
}

function addTest(tally: Tally, test: TestCase, name: string): void {
  const result = test.result()
  if (result.state === 'passed') tally.passed += 1
  else if (result.state === 'skipped') tally.skips.push({ name, reason: result.note ?? 'no reason given' })
  else tally.failures.push(result.state === 'failed' ? name : `${name}: did not finish`)
}
