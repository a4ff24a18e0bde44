import { useRef } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { systemClock } from '../../lib/util/clock.ts'
import { useKeys } from '../ui/use-keys.ts'
import { startRoute } from './start-route.ts'
import { goTo } from './use-route.ts'

/** How long after `g` a letter still says where to go. */
const goWithinMs = 1_500

/** Keys that work on every view: `?` for help, `g` then a letter to go somewhere. */
export function useGlobalKeys(overview: Overview, openHelp: () => void): void {
  const wentAt = useRef(0)
  const go = (run: () => void) => () => {
    if (systemClock.now() - wentAt.current < goWithinMs) run()
    wentAt.current = 0
  }
  useKeys({
    '?': openHelp,
    g: () => {
      wentAt.current = systemClock.now()
    },
    q: go(() => goTo(startRoute(overview))),
    r: go(() => goTo({ page: 'reports', itemId: undefined })),
    s: go(() => goTo({ page: 'set-up', section: 'sites' })),
  })
}
