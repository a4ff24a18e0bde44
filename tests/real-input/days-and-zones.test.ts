import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { atADisplay } from './support/at-a-display.ts'
import { expectTruth, passWith, pass } from './support/truth.ts'

/** Zone and wall clock decide the day an interval falls on, and nothing else. */

/** As if the machine had come to another zone: pages see it, and they stamp what they say. */
async function travelling(page: Page): Promise<(zone: string) => Promise<void>> {
  const session = await page.createCDPSession()
  return (zone) => session.send('Emulation.setTimezoneOverride', { timezoneId: zone })
}

const minuteMs = 60_000
const twoDigits = (number: number) => String(number).padStart(2, '0')

/** A zone in which this moment, a full minute, is midnight. There are no such cities, but browsers know every offset. */
function zoneWithMidnightAt(wall: number): string {
  const minutes = Math.floor((wall % (24 * 60 * minuteMs)) / minuteMs)
  const [sign, ahead] = minutes < 12 * 60 ? ['-', minutes] : ['+', 24 * 60 - minutes]
  return `GMT${sign}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`
}

atADisplay('days and zones', {
  async 'T9: a journey over the date line changes the day and no duration'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    const travel = await travelling(page)
    await travel('Pacific/Kiritimati')
    await start()
    await truth.arrive(page, () => hands.press('ctrl+2'))
    await passWith(18_000, hands.move)
    await travel('Pacific/Pago_Pago')
    await passWith(18_000, hands.move)
    await truth.leave(page, () => hands.press('ctrl+1'))
    const days = await expectTruth(real, truth)
    // Twenty-five hours lie between the two: it is never the same day there.
    expect(Object.keys(days)).toHaveLength(2)
    for (const ms of Object.values(days)) expect(ms).toBeGreaterThan(2_000)
  },

  async 'T10: midnight cuts the time in two, and nothing of it is lost'({ start, real, hands, site, truth }) {
    const page = await real.openTab(`${site}/page`)
    const midnight = Math.ceil((Date.now() + 8_000) / minuteMs) * minuteMs
    const travel = await travelling(page)
    await travel(zoneWithMidnightAt(midnight))
    await start()
    await pass(midnight - 7_000 - Date.now())
    await truth.arrive(page, () => hands.press('ctrl+2'))
    const arrivedAt = Date.now()
    await passWith(midnight + 6_000 - arrivedAt, hands.move)
    const leftAt = Date.now()
    await truth.leave(page, () => hands.press('ctrl+1'))
    const days = await expectTruth(real, truth)
    const [before = 0, after = 0] = Object.keys(days)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((day) => days[day])
    expect(Math.abs(before - (midnight - arrivedAt))).toBeLessThan(1_000)
    expect(Math.abs(after - (leftAt - midnight))).toBeLessThan(1_000)
  },
})
