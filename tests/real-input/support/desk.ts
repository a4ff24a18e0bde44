import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { openVirtualDisplay } from '../../welcome/support/virtual-display.ts'
import { handsOn, type Hands } from './hands.ts'
import { type HeadedBrowser, launchHeaded } from './headed-browser.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { servePages } from './serve-pages.ts'
import { manageWindows, type WindowManager } from './window-manager.ts'

/** A display of its own, a browser on it, a person's hands, and a site on which time counts. */
export interface Desk {
  hands: Hands
  screen: WindowManager
  real: HeadedBrowser
  /** Address of the site; every path is a page of it. */
  site: string
  /** Starts a window of engagement without a limit: from now on it counts. */
  start: () => Promise<void>
  /** Starts the browser again on the same profile, after it was killed. */
  relaunch(): Promise<void>
}

/**
 * Opens a desk with our own page in front, and nothing counted yet.
 *
 * @param test at whose end all of it is closed
 */
export async function openDesk({ onTestFinished }: Pick<TestContext, 'onTestFinished'>): Promise<Desk> {
  const profile = await mkdtemp(join(tmpdir(), 'switchboard-desk-'))
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  const pages = await servePages()
  onTestFinished(() => pages.close())
  const display = await openVirtualDisplay()
  onTestFinished(() => display.close())
  const screen = await manageWindows(display.name)
  onTestFinished(() => screen.close())
  const launch = () => oneAtATime(() => launchHeaded(display.name, profile))
  const desk: Desk = {
    hands: handsOn(display.name),
    screen,
    real: await launch(),
    site: pages.address,
    async start() {
      await desk.real.ask('setBudget', { exempt: true })
      const { kind } = await desk.real.ask('startWindow', {})
      if (kind !== 'opened') throw new Error(`No window was opened: ${kind}.`)
    },
    async relaunch() {
      desk.real = await launch()
    },
  }
  onTestFinished(() => desk.real.close())
  await desk.real.ask('setSite', { site: 'mastodon', host: '127.0.0.1', settings: { mode: 'badge' } })
  return desk
}
