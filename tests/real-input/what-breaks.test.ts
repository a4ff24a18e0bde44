import { atADisplay } from './support/at-a-display.ts'
import { expectTruth, passWith } from './support/truth.ts'

/** The worker and the browser die while somebody is at a page. */

atADisplay('what breaks', {
  async 'T11: a worker that is killed every three seconds costs nothing'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    for (let kills = 0; kills < 7; kills += 1) {
      await passWith(3_000, hands.move)
      await real.killWorker()
    }
    await truth.leave(page, () => hands.press('ctrl+1'))
    await expectTruth(real, truth)
  },

  async 'T19: kill -9 of the browser costs 20 s at most, and nothing reaches over it'(desk) {
    const { start, hands, site, truth } = desk
    const open = async () => {
      const page = await desk.real.openTab(`${site}/page`)
      await truth.arrive(page, () => hands.press('ctrl+2'))
      return page
    }
    await start()
    await open()
    await passWith(25_000, hands.move)
    await truth.change(async () => desk.real.signal('SIGKILL'), 'gone')
    await desk.relaunch()
    const page = await open()
    await passWith(6_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    await expectTruth(desk.real, truth, { faults: 1 })
  },
})
