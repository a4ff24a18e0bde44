import { atADisplay } from './support/at-a-display.ts'
import { expectTruth, pass, passWith } from './support/truth.ts'

/** Who works in the side panel is at the page beside it: its time is that tab's, and never both are counted. */

/** Nothing can be pressed there. */
const [inThePage, inThePanel] = [
  [300, 500],
  [1_100, 800],
] as const

atADisplay('the side panel', {
  async 'counts for the tab beside it, once, and for none that does not count'({ start, real, hands, site, truth }) {
    await real.ask('setSite', { site: 'mastodon', host: '127.0.0.1', settings: { mode: 'panel' } })
    const page = await real.openTab(`${site}/page`)
    const panel = await real.openPanel()
    const clickUntilFocus = async (one: typeof panel) => {
      for (; !(await one.evaluate(() => document.hasFocus())); await pass(300)) await hands.click(...inThePanel)
    }
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(4_000, hands.move)
    for (let turns = 0; turns < 2; turns += 1) {
      await truth.leave(page, () => hands.click(...inThePanel))
      // The browser may have put a hint of its own above it.
      await truth.arrive(panel, () => clickUntilFocus(panel))
      await passWith(4_000, () => hands.press('Down'))
      await truth.leave(panel, () => hands.click(...inThePage))
      await truth.arrive(page, async () => undefined)
      await passWith(3_000, hands.move)
    }
    await truth.leave(page, () => hands.press('ctrl+1'))
    await hands.click(...inThePanel)
    await passWith(3_000, () => hands.press('Down'))
    await expectTruth(real, truth)
  },
})
