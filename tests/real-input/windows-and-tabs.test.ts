import { expect, vi } from 'vitest'
import { atADisplay } from './support/at-a-display.ts'
import { expectTruth, pass, passWith } from './support/truth.ts'

/** Where the focus is, by real windows and real keys: what counts is the page that has it, and one alone. */

atADisplay('focus', {
  async 'T12: two windows on the same site, never both'({ start, real, hands, site, truth }) {
    const left = await real.openWindow(`${site}/left`)
    const right = await real.openWindow(`${site}/right`)
    await hands.activate('Switchboard')
    await start()
    for (const [page, title] of [
      [left, 'left'],
      [right, 'right'],
      [left, 'left'],
    ] as const) {
      await truth.arrive(page, () => hands.activate(title))
      await passWith(4_000, hands.move)
      await truth.leave(page, () => hands.activate('Switchboard'))
    }
    await expectTruth(real, truth)
  },

  async 'two tabs, and a third that does not count'({ start, real, hands, site, truth }) {
    const second = await real.openTab(`${site}/second`)
    const third = await real.openTab(`${site}/third`)
    await start()
    for (const [page, keys] of [
      [second, 'ctrl+2'],
      [third, 'ctrl+3'],
      [second, 'ctrl+2'],
    ] as const) {
      await truth.arrive(page, () => hands.press(keys))
      await passWith(3_000, hands.move)
      await truth.leave(page, () => hands.press('ctrl+1'))
      await pass(1_000)
    }
    await expectTruth(real, truth)
  },

  async 'a minimised window counts nothing until it is back and touched'({ start, real, hands, site, truth }) {
    const page = await real.openWindow(`${site}/page`)
    await hands.activate('Switchboard')
    await start()
    await truth.arrive(page, () => hands.activate('page'))
    await passWith(4_000, hands.move)
    await truth.leave(page, () => hands.minimise('page'))
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden')
    await pass(4_000)
    await truth.arrive(page, async () => {
      await hands.activate('page')
      await hands.click(400, 500)
    })
    await passWith(3_000, hands.move)
    await truth.leave(page, () => hands.activate('Switchboard'))
    await expectTruth(real, truth)
  },

  async 'the popup takes the focus while it is open'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(3_000, hands.move)
    await truth.leave(page, () => real.openPopup())
    await pass(4_000)
    await truth.arrive(page, () => hands.press('Escape'))
    await passWith(3_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    await expectTruth(real, truth)
  },

  async 'a picture in picture that goes on elsewhere counts nothing'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/playing`)
    const isInPicture = () => page.evaluate(() => document.pictureInPictureElement !== null)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(3_000, hands.move)
    await truth.leave(page, async () => {
      await hands.press('p')
      await vi.waitFor(async () => expect(await isInPicture()).toBe(true))
      await hands.activate('playing')
      await hands.press('ctrl+1')
    })
    await pass(4_000)
    expect(await isInPicture()).toBe(true)
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(3_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    await expectTruth(real, truth)
  },

  async 'T21: a site that is private now counts nothing until it is not'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(3_000, hands.move)
    await truth.change(async () => void (await real.ask('setPrivateNow', { site: 'mastodon', on: true })), 'gone')
    await passWith(4_000, hands.move)
    await truth.change(async () => void (await real.ask('setPrivateNow', { site: 'mastodon', on: false })), 'there')
    await passWith(32_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    // Nothing took the focus from the page, so what it had not said yet when the site became private is not kept.
    await expectTruth(real, truth, { faults: 1 })
  },
})
