import { type TestContext, describe, expect, test } from 'vitest'
import { missingDisplayTools } from '../../welcome/support/virtual-display.ts'
import { type Desk, openDesk } from './desk.ts'
import { createTruth, inWords, type Truth } from './truth.ts'

export interface Case extends Desk {
  truth: Truth
}

type Run = (desk: Case, context: TestContext) => Promise<void>

/**
 * Cases side by side, each at a desk of its own: most of them wait. Where the tools for a display are missing they are skipped, in CI
 * they fail.
 */
export function atADisplay(subject: string, cases: Record<string, Run>): void {
  const missing = missingDisplayTools()
  const why = missing.length > 0 ? ` (${missing.join(' and ')} not installed)` : ''
  describe.skipIf(missing.length > 0 && !process.env.CI)(`${subject}${why}`, () => {
    for (const [name, run] of Object.entries(cases))
      test.concurrent(name, async (context) => {
        expect(missing).toEqual([])
        const [desk, truth] = [await openDesk(context), createTruth()]
        await run(Object.assign(desk, { truth }), context)
        await context.annotate(inWords(truth))
      })
  })
}
