import type { Instant } from '../util/clock.ts'
import type { BudgetSettings, EngagementWindow } from './engagement-window.ts'
import { measureWindow, windowState } from './engagement-window.ts'
import { type EvidenceLog, openWindowOf } from './evidence-log.ts'
import { localDay } from './local-day.ts'

export interface Opening {
  openedBy: EngagementWindow['openedBy']
  settings: BudgetSettings
  now: Instant
  /** IANA name of the zone. */
  tz: string
}

export type OpeningOutcome =
  /** `windows` are to be stored: the new one, and the one before if it ended unnoticed. */
  | { kind: 'opened'; windows: EngagementWindow[] }
  | { kind: 'open-already' }
  /** Every window of the day was used. Informing, never blocking: nothing but the counting depends on it. */
  | { kind: 'none-left' }

/** Opens the day's next window. */
export function openWindow(log: EvidenceLog, { openedBy, settings, now, tz }: Opening): OpeningOutcome {
  if (openWindowOf(log, now)) return { kind: 'open-already' }
  const day = localDay(now, tz)
  const used = log.windows.filter((window) => window.day === day).length
  if (!settings.exempt && used >= settings.windowsPerDay) return { kind: 'none-left' }
  const limitMs = settings.exempt ? undefined : settings.windowMs
  const next: EngagementWindow = {
    id: (log.windows.at(-1)?.id ?? 0) + 1,
    day,
    openedAt: now,
    openedBy,
    limitMs,
    ended: undefined,
  }
  return { kind: 'opened', windows: [...endUnnoticed(log, now), next] }
}

/** Ends the open window by hand; `undefined` where none is open. */
export function endWindow(log: EvidenceLog, now: Instant): EngagementWindow | undefined {
  const open = openWindowOf(log, now)
  return open && { ...open.window, ended: { at: now, because: 'hand' } }
}

/** A window that nobody was in for too long ended without anybody writing it down. */
function endUnnoticed(log: EvidenceLog, now: Instant): EngagementWindow[] {
  const last = log.windows.at(-1)
  if (!last || last.ended) return []
  const state = windowState(measureWindow(last, log.entries), now)
  return state.kind === 'ended' ? [{ ...last, ended: { at: state.at, because: state.because } }] : []
}
