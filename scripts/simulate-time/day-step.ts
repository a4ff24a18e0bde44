/** Something that a person, a browser or a machine does in the course of a day. */
export type DayStep =
  /** At the page in front, or at another program: an input every so often. */
  | { kind: 'engage'; ms: number; everyMs: number }
  /** Nobody touches anything; a film that plays in the page or in a picture of its own is no input. */
  | { kind: 'rest'; ms: number; with: 'nothing' | 'media' | 'picture-in-picture' }
  /** Another tab, window or monitor, or the other half of a split view. `newFirst`: it hears of it before the one that is left. */
  | { kind: 'focus'; place: number; newFirst: boolean }
  /** Work in another program. */
  | { kind: 'other-work'; ms: number }
  /** Lunch: the screen is locked, or goes idle by itself. */
  | { kind: 'lunch'; ms: number; locks: boolean }
  | { kind: 'lock' }
  /** `lid`: closing it locks the screen as well. */
  | { kind: 'sleep'; ms: number; lid: boolean }
  /** The worker dies `times` in a row: before it has stored what it was sent, or after, when the answer is lost. */
  | { kind: 'kill-worker'; when: 'before' | 'after'; times: number }
  | { kind: 'crash-page' }
  /** `restored`: the harder case, where pages go on as they were, as in a machine that is restored from a snapshot. */
  | { kind: 'crash-browser'; downMs: number; restored: boolean }
  | { kind: 'navigate' }
  | { kind: 'set-clock'; ms: number }
  | { kind: 'set-zone'; tz: string }
  /** What is sent next comes twice, once more later, in another order, or is taken and not stored. */
  | { kind: 'deliver'; how: 'twice' | 'again-later' | 'shuffled' | 'lost' }
  | { kind: 'private'; site: string; on: boolean }
  | { kind: 'start' }
  | { kind: 'act' }
  | { kind: 'end' }
  | { kind: 'more'; ms: number }
  | { kind: 'setting'; dayStartHour: number; windowMinutes: number }

/** `exempt`: windows without a limit; `hours`: all active time of each day; `always`: of all days in one window, for designs that know none. */
export type Job = 'windows' | 'exempt' | 'hours' | 'always'

/** A day as it is made up. `chance` seeds what the laws pick from it. */
export interface Day {
  startAt: number
  tz: string
  job: Job
  /** The machine's monotonic clock runs on while it sleeps, as on some systems. */
  clockRunsInSleep: boolean
  chance: number
  steps: readonly DayStep[]
}

export const zones = [
  'UTC',
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
] as const

/** What is open in the browser: tabs in two windows, a private one, a site that is not switched on, and the side panel beside the first window. */
export interface Place {
  site: string | undefined
  /** 0 and 1: two windows, on two monitors; 2: a private one. */
  window: 0 | 1 | 2
  isPanel?: boolean
}

export const places: readonly Place[] = [
  { site: 'x', window: 0 },
  { site: 'reddit', window: 0 },
  { site: undefined, window: 0 },
  { site: 'linkedin', window: 1 },
  { site: 'mastodon', window: 1 },
  { site: 'x', window: 2 },
  { site: 'beside', window: 0, isPanel: true },
]
