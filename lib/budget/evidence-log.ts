import type { Instant } from '../util/clock.ts'
import { type EngagementWindow, longestAwayMs, type MeasuredWindow, measureWindow, windowState } from './engagement-window.ts'
import type { Evidence, EvidenceKind, LogEntry } from './log-entry.ts'

/** Windows in the order in which they were opened, and the entries of at least the newest one. */
export interface EvidenceLog {
  windows: readonly EngagementWindow[]
  entries: readonly LogEntry[]
}

/** What is to be stored: entries by page and number (one that is there already stays), windows by id. */
export interface LogChange {
  entries: LogEntry[]
  windows: EngagementWindow[]
}

/** What the background knows when evidence arrives. None of it comes from the page. */
export interface Circumstances {
  boot: string
  site: string
  /** What the system says about its person. */
  machine: 'active' | 'idle' | 'locked'
  now: Instant
}

/**
 * What of a page's evidence goes into the log.
 *
 * Nothing outside an engagement window is kept (T21). While the system is idle or locked, "somebody is here" is kept as the opposite
 * (T18, T20). A window whose person was away too long ends here.
 */
export function takeEvidence(log: EvidenceLog, evidence: readonly Evidence[], circumstances: Circumstances): LogChange {
  const window = log.windows.at(-1)
  const change: LogChange = { entries: [], windows: [] }
  if (!window || window.ended) return change
  for (const one of evidence) {
    const entries = [...log.entries, ...change.entries]
    const measured = measureWindow(window, entries)
    const state = windowState(measured, atLeastNear(one, entries, measured, circumstances))
    if (state.kind === 'ended') change.windows = [{ ...window, ended: { at: state.at, because: state.because } }]
    if (state.kind !== 'open') break
    const { boot, site, machine } = circumstances
    change.entries.push({ ...one, kind: kindFor(one.kind, machine), boot, site, window: window.id, leftMs: state.leftMs })
  }
  return change
}

/** The newest window, if it is open at `now`. */
export function openWindowOf(log: EvidenceLog, now: Instant): MeasuredWindow | undefined {
  const window = log.windows.at(-1)
  const measured = window && measureWindow(window, log.entries)
  return measured && windowState(measured, now).kind === 'open' ? measured : undefined
}

/** A page that spoke a moment ago by its own clock was not away, even if somebody set the wall clock forward since. */
function atLeastNear(one: Evidence, entries: readonly LogEntry[], { lastAt }: MeasuredWindow, { boot, now }: Circumstances): Instant {
  const stayed = entries.some(
    (entry) => entry.page === one.page && entry.boot === boot && Math.abs(one.mono - entry.mono) < longestAwayMs,
  )
  return stayed ? Math.min(now, lastAt) : now
}

function kindFor(kind: EvidenceKind, machine: Circumstances['machine']): EvidenceKind {
  const here = kind === 'enter' || kind === 'pulse' || kind === 'active'
  return here && machine !== 'active' ? machine : kind
}
