import type { Instant } from '../util/clock.ts'

/** When a person works: ISO weekdays, and minutes after midnight. */
export interface OwnHours {
  days: number[]
  from: number
  to: number
}

/** A site on which nothing is counted for a while, by the person's choice. */
export interface PrivateSpan {
  site: string
  /** It ends with this day, if the person does not end it before. */
  day: string
  from: Instant
  to: Instant | undefined
}

/**
 * What a person chose about their own time. It stays on the device, nobody else can set any of it, and it applies forward only: a window
 * keeps the limit it was opened with, an entry the day it was put into (T14).
 */
export interface OwnBudget {
  /** Windows a day and minutes each, where the person chose some. Where the organisation has a policy, never more than that says. */
  limit: { windowsPerDay: number; windowMinutes: number } | undefined
  /** The job has no limit. Heard only where no policy says what the job has. */
  exempt: boolean
  counting: 'windows' | 'working-hours'
  hours: OwnHours
  /** The hour at which a day begins; `undefined` for the policy's. */
  dayStartHour: number | undefined
  minutesOnIcon: boolean
  notices: boolean
  /** No notices between these minutes of the day; past midnight where `to` is the smaller. */
  quietHours: { from: number; to: number } | undefined
  privateSpans: PrivateSpan[]
}

export const ownBudgetAtFirst: OwnBudget = {
  limit: undefined,
  exempt: false,
  counting: 'windows',
  hours: { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 },
  dayStartHour: undefined,
  minutesOnIcon: false,
  notices: true,
  quietHours: undefined,
  privateSpans: [],
}
