import { browser } from 'wxt/browser'
import { longestQuietMs } from '../../budget/fold-evidence.ts'
import { randomIds } from '../../util/ids.ts'

/** This run of the browser: `storage.session` outlives the worker (T11), not the browser (T19), and pages cannot read it. */
export function currentBoot(): Promise<string> {
  return navigator.locks.request('switchboard-boot', async () => {
    const { boot } = await browser.storage.session.get('boot')
    if (typeof boot === 'string') return boot
    const fresh = randomIds.next()
    await browser.storage.session.set({ boot: fresh })
    return fresh
  })
}

/** What the system says about its person: active within the last minute, idle, or the screen is locked. */
export function machineState(): Promise<'active' | 'idle' | 'locked'> {
  return browser.idle.queryState(longestQuietMs / 1_000)
}

/** The time zone of this device, as an IANA name. */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
