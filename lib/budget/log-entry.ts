import type { Instant } from '../util/clock.ts'

export const evidenceKinds = ['enter', 'pulse', 'active', 'leave', 'idle', 'locked'] as const

/** `enter`, `pulse` and `active`: somebody is at the page. `leave`, `idle` and `locked`: from now on nobody is. */
export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * What a page proves about itself at one moment. It holds no address, title, text or key (T16), and says nothing about which site it
 * is: the background knows that from the browser.
 */
export interface Evidence {
  /** Random id of one document; never used again. */
  page: string
  /** Counts up by one within the page, so that a lost entry leaves a gap that can be seen. */
  seq: number
  kind: EvidenceKind
  /** The page's monotonic clock, whole milliseconds. */
  mono: number
  wall: Instant
  /** IANA name of the zone. Wall clock and zone decide the day and nothing else (T9). */
  tz: string
  /** Whether there was an input within the last 15 s, or since the entry before. */
  act: 'input' | 'none'
}

/** Evidence as it is kept: only what belongs to an engagement window is. */
export interface LogEntry extends Evidence {
  /** One run of the browser; no interval spans two (T19). */
  boot: string
  site: string
  /** The window that was open when it arrived. */
  window: number
  /** How much of that window was left when it arrived, in milliseconds; `undefined` where there is no limit. */
  leftMs: number | undefined
  /** The hour at which a day began by the settings of then (T14). Midnight where it is missing. */
  dayStart?: number
}
