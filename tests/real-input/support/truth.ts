import type { Page } from 'puppeteer-core'
import { expect, vi } from 'vitest'
import type { HeadedBrowser } from './headed-browser.ts'

/** What really was, by the test's own monotonic clock: between what is certain and what is possible, for every change takes a moment. */
export interface Truth {
  readonly atLeastMs: number
  readonly atMostMs: number
  /** What was counted of it at last. */
  countedMs: number
  /** Does what brings somebody to the page, and waits until it has the focus. */
  arrive(page: Page, act: () => Promise<void>): Promise<void>
  /** Does what takes them away, and waits until it has not. */
  leave(page: Page, act: () => Promise<void>): Promise<void>
  /** The same for what the page does not see, e.g. that the browser dies, or that time does not count for a while. */
  change(act: () => Promise<void>, to: 'there' | 'gone'): Promise<void>
  /** Nobody touches anything from the arrival on, for longer than a minute: of that a minute is theirs. */
  goQuiet(): void
}

const quietAfterMs = 60_000
const lookEveryMs = 30
const withinMs = 30_000

export function createTruth(): Truth {
  const sum = { atLeastMs: 0, atMostMs: 0 }
  let came = { before: 0, after: 0 }
  const add = (atLeastMs: number, atMostMs: number) => {
    sum.atLeastMs += Math.max(0, atLeastMs)
    sum.atMostMs += atMostMs
  }
  return {
    countedMs: 0,
    get atLeastMs() {
      return sum.atLeastMs
    },
    get atMostMs() {
      return sum.atMostMs
    },
    async arrive(page, act) {
      const before = performance.now()
      await act()
      await untilFocus(page, true)
      came = { before, after: performance.now() }
    },
    async leave(page, act) {
      const before = performance.now()
      await act()
      await untilFocus(page, false)
      add(before - came.after, performance.now() - came.before)
    },
    async change(act, to) {
      const before = performance.now()
      await act()
      if (to === 'gone') add(before - came.after, performance.now() - came.before)
      else came = { before, after: performance.now() }
    },
    goQuiet() {
      add(quietAfterMs - (came.after - came.before), quietAfterMs)
    },
  }
}

/** For whoever wants to know how close it came. */
export function inWords({ countedMs, atLeastMs, atMostMs }: Truth): string {
  const [counted, atLeast, atMost] = [countedMs, atLeastMs, atMostMs].map((ms) => (ms / 1_000).toFixed(2))
  return `counted ${counted} s; really ${atLeast} to ${atMost} s`
}

async function untilFocus(page: Page, wanted: boolean): Promise<void> {
  const until = performance.now() + withinMs
  const isInFront = () => page.evaluate(() => document.hasFocus() && document.visibilityState === 'visible')
  while ((await isInFront()) !== wanted) {
    if (performance.now() > until) throw new Error(`${page.url()} ${wanted ? 'never got' : 'kept'} the focus.`)
    await pass(lookEveryMs)
  }
}

/** Time goes by: it is what is measured here. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Goes by with somebody at it: something is done every second. */
export async function passWith(ms: number, act: () => Promise<void>): Promise<void> {
  const until = performance.now() + ms
  while (performance.now() < until) {
    await act()
    await pass(Math.min(1_000, Math.max(0, until - performance.now())))
  }
}

interface Kept {
  wall: number
  kind: string
}

/** Everything that was counted, on whatever day it fell, once the page has said that nobody is there any more. */
export async function countedDays(real: Pick<HeadedBrowser, 'ours' | 'ask'>): Promise<Record<string, number>> {
  const newest = () =>
    real.ours.evaluate(async () => {
      const opened = indexedDB.open('switchboard-evidence')
      await new Promise((resolve) => (opened.onsuccess = resolve))
      const all = opened.result.transaction('entries').objectStore('entries').getAll()
      await new Promise((resolve) => (all.onsuccess = resolve))
      opened.result.close()
      return (all.result as Kept[]).reduce((last, one) => (one.wall >= last.wall ? one : last), { wall: 0, kind: 'nothing' }).kind
    })
  // Not `expect.poll`, which knows no test where several run at a time.
  await vi.waitFor(async () => expect(await newest()).toMatch(/^(?:leave|idle|locked)$/u), { timeout: 10_000 })
  const { days } = await real.ask('myTime', {})
  return Object.fromEntries(days.map(({ day, totalMs }) => [day, totalMs]))
}

/** The bound: a second, and 20 s that each fault may have cost. Nothing is ever counted that was not. */
export async function expectTruth(
  real: Pick<HeadedBrowser, 'ours' | 'ask'>,
  truth: Truth,
  { faults = 0, toleranceMs = 1_000 } = {},
): Promise<Record<string, number>> {
  const days = await countedDays(real)
  const countedMs = Object.values(days).reduce((sum, ms) => sum + ms, 0)
  truth.countedMs = countedMs
  expect(countedMs).toBeLessThanOrEqual(truth.atMostMs + toleranceMs)
  expect(countedMs).toBeGreaterThanOrEqual(truth.atLeastMs - toleranceMs - 20_000 * faults)
  return days
}
