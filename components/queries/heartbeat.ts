import { stayPresent } from '../../lib/messages/presence.ts'
import { logger } from '../../lib/util/logger.ts'
import { ask } from './page-messaging.ts'

const everyMs = 20_000

/** Tells the background every 20 s, while the page is visible, that somebody is looking. Call once per page. */
export function startHeartbeat(): void {
  const beat = () => {
    if (document.visibilityState !== 'visible') return
    ask('pageHeartbeat', {}).catch((error: unknown) => logger.error('page-heartbeat', error))
  }
  stayPresent(document)
  beat()
  setInterval(beat, everyMs)
  document.addEventListener('visibilitychange', beat)
}
