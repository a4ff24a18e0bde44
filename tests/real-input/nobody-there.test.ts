import { expect } from 'vitest'
import { atADisplay } from './support/at-a-display.ts'
import { expectTruth, pass, passWith } from './support/truth.ts'

/** The page has the focus, and nobody is at it: a minute without an input, a locked screen, a machine that sleeps. */

atADisplay('nobody there', {
  async 'without an input a minute counts and not more, and the first input begins again'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await pass(75_000)
    truth.goQuiet()
    await expectTruth(real, truth)
    await truth.arrive(page, hands.move)
    await passWith(5_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    await expectTruth(real, truth)
  },

  async 'a video that plays is nobody'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/playing`)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await pass(75_000)
    expect(await page.$eval('video', (video) => !video.paused && video.currentTime > 5)).toBe(true)
    truth.goQuiet()
    await hands.press('ctrl+1')
    await expectTruth(real, truth)
  },

  async 'T18: a locked screen ends it, whatever has the focus'({ start, real, hands, screen, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(5_000, hands.move)
    await truth.change(async () => screen.blank(), 'gone')
    await pass(6_000)
    expect(await page.evaluate(() => document.hasFocus())).toBe(true)
    await truth.change(hands.move, 'there')
    await passWith(5_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    // The browser itself looks once a second whether the screen is locked.
    await expectTruth(real, truth, { toleranceMs: 2_000 })
  },

  async 'a sleep of 40 s, as far as stopping every process is one, is not counted'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(22_000, hands.move)
    await truth.change(async () => real.signal('SIGSTOP'), 'gone')
    await pass(41_000)
    await truth.change(async () => real.signal('SIGCONT'), 'there')
    await passWith(10_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    await expectTruth(real, truth, { faults: 1 })
  },
})
