import { describe, expect, test, type TestContext } from 'vitest'
import { whyNoFirefox } from '../firefox/support/built-for-firefox.ts'
import { missingDisplayTools } from '../welcome/support/virtual-display.ts'
import { type FirefoxDesk, openFirefoxDesk } from './support/firefox-desk.ts'
import { createTruth, expectTruth, inWords, pass, passWith, type Truth } from './support/truth.ts'

/** The same in Firefox: real windows, real keys, and the extension as people install it. */

type Run = (desk: FirefoxDesk & { truth: Truth }) => Promise<void>

const cases: Record<string, Run> = {
  async 'without an input a minute counts and not more'({ real, hands, tabs, keysOf, truth }) {
    const [page] = tabs
    const [ours, keys] = [await keysOf(real.ours), await keysOf(page)]
    await truth.arrive(page, () => hands.press(keys))
    await pass(75_000)
    truth.goQuiet()
    await expectTruth(real, truth)
    await truth.arrive(page, hands.move)
    await passWith(4_000, hands.move)
    await truth.leave(page, () => hands.press(ours))
    await expectTruth(real, truth)
  },

  async 'two tabs, and one of ours that does not count'({ real, hands, tabs, keysOf, truth }) {
    const ours = await keysOf(real.ours)
    for (const page of [...tabs, tabs[0]]) {
      const keys = await keysOf(page)
      await truth.arrive(page, () => hands.press(keys))
      await passWith(3_000, hands.move)
      await truth.leave(page, () => hands.press(ours))
      await pass(1_000)
    }
    await expectTruth(real, truth)
  },

  async 'a window that is minimised'({ real, hands, tabs, keysOf, truth }) {
    const [page] = tabs
    const [ours, keys] = [await keysOf(real.ours), await keysOf(page)]
    await truth.arrive(page, () => hands.press(keys))
    await passWith(4_000, hands.move)
    await truth.leave(page, () => hands.minimise('Mozilla Firefox'))
    await pass(4_000)
    await truth.arrive(page, async () => {
      await hands.activate('Mozilla Firefox')
      await hands.click(400, 500)
    })
    await passWith(3_000, hands.move)
    await truth.leave(page, () => hands.press(ours))
    await expectTruth(real, truth)
  },
}

describe('Firefox', () => {
  for (const [name, run] of Object.entries(cases)) test.concurrent(name, (context) => runAt(run, context))
})

async function runAt(run: Run, context: TestContext): Promise<void> {
  const missing = missingDisplayTools()
  if (missing.length > 0 && !process.env.CI) return context.skip(`${missing.join(' and ')} not installed`)
  expect(missing).toEqual([])
  const reason = whyNoFirefox()
  if (reason !== undefined) return context.skip(reason)
  const [desk, truth] = [await openFirefoxDesk(context), createTruth()]
  await run({ ...desk, truth })
  await context.annotate(inWords(truth))
}
