import type { Instant } from '../util/clock.ts'

/** What a person may share of their own time: one number of one day or one week, and nothing of how it came about. */
export const summaryPeriods = ['day', 'week'] as const
export type SummaryPeriod = (typeof summaryPeriods)[number]

/** Minutes are told in steps, so that no single moment shows. */
export const summarySteps: Record<SummaryPeriod, number> = { day: 5, week: 15 }

/** Days after which a shared summary ends by itself. */
export const summaryLifetimes = [1, 7, 30] as const
export type SummaryLifetime = (typeof summaryLifetimes)[number]

/** So many colleagues at most are chosen for one summary: it is told to people, not announced. */
export const mostReaders = 10

/** What one person shares at a time, at most. */
export const mostSummaries = 20

/** A department's figure is of so many different people at least. */
export const fewestInFigure = 5

/** Chosen colleagues, or a department's figure in which nobody sees whose it is. */
export type SummaryTarget = { kind: 'people'; readerIds: string[] } | { kind: 'department'; departmentId: string }

/** A summary as it is sent. `firstDay` is `YYYY-MM-DD`, a Monday for a week; `id` is made by the sender, so that sending again is safe. */
export interface SummaryToShare {
  id: string
  period: SummaryPeriod
  firstDay: string
  minutes: number
  days: SummaryLifetime
  to: SummaryTarget
}

/** That somebody was given the minutes: when first, when last, how often. */
export interface Reading {
  personId: string
  firstAt: Instant
  lastAt: Instant
  times: number
}

/** A summary of one's own that others can read now. In a department's figure the readings are those of the figure. */
export interface OwnSummary {
  id: string
  period: SummaryPeriod
  firstDay: string
  minutes: number
  to: SummaryTarget
  sharedAt: Instant
  expiresAt: Instant
  readings: Reading[]
}

/** A summary that a colleague shares with this person. Its minutes are given out by reading it, which the colleague sees. */
export interface ReceivedSummary {
  id: string
  personId: string
  period: SummaryPeriod
  firstDay: string
  sharedAt: Instant
  expiresAt: Instant
  /** When this person last read it. */
  readAt: Instant | undefined
}

/** A finished week of a department for which there is a figure. The figure is given out by looking, which those in it see. */
export interface TeamWeek {
  departmentId: string
  firstDay: string
}

/** Minutes a person and week, on average, to 15; `people` says "that many or more", in steps. */
export interface TeamFigure {
  minutes: number
  people: number
}

/** Why a server did not do it. `unreachable`: nobody answered, so whether it was done is not known; the same may be sent again. */
export type SummaryRefusal =
  | 'unreachable'
  | 'needs-sign-in'
  /** Withdrawn or expired meanwhile. */
  | 'gone'
  /** Somebody chosen, or the department, is not there. */
  | 'unknown-target'
  | 'already-shared'
  | 'too-many'
  | 'not-now'
  | 'unsupported'
  | 'refused'
