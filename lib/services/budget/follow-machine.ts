import { browser } from 'wxt/browser'
import { longestQuietMs } from '../../budget/fold-evidence.ts'
import { logger } from '../../util/logger.ts'
import { tellTabs } from '../changes.ts'

/** Passes on when the system goes idle or is locked: the page in front stamps it with its own clock. Call it before any await. */
export function followMachine(): void {
  browser.idle.setDetectionInterval(longestQuietMs / 1_000)
  browser.idle.onStateChanged.addListener((state) => {
    tellTabs({ kind: 'machine', state }).catch((error: unknown) => logger.error('telling tabs', error))
  })
}
