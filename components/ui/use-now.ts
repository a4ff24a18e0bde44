import { useSyncExternalStore } from 'react'
import { type Instant, systemClock } from '../../lib/util/clock.ts'

const everyMs = 15_000

const tick = (): Instant => Math.floor(systemClock.now() / everyMs) * everyMs

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, everyMs)
  return () => clearInterval(timer)
}

/** The time, kept up to date to a quarter of a minute: for what is left and how long somebody waits. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, tick)
}
