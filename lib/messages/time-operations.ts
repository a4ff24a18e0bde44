import type { BudgetRules } from '../budget/budget-rules.ts'
import type { BudgetToday } from '../budget/budget-today.ts'
import type { DeviceImport, DeviceTime } from '../budget/device-time.ts'
import type { LogCheck } from '../budget/log-checks.ts'
import type { Evidence, EvidenceKind } from '../budget/log-entry.ts'
import type { OwnBudget } from '../budget/own-budget.ts'
import type { DayTime } from '../budget/time-by-day.ts'
import type { Instant } from '../util/clock.ts'

type Nothing = Record<string, never>
type Done = { ok: true }

/** What our own pages may ask about a person's time. All of it is on this device, and none of it is ever sent anywhere. */
export interface TimeOperations {
  budgetToday(input: Nothing): BudgetToday
  startWindow(input: Nothing): { kind: 'opened' | 'open-already' | 'none-left' | 'day-off' }
  endWindow(input: Nothing): Done
  /** More time today, with a reason that stays here. */
  moreTime(input: { minutes: number; reason: string }): Done
  /** Counts nothing on a site until the person ends it, or the day is over. */
  setPrivateNow(input: { site: string; on: boolean }): Done
  myTime(input: Nothing): MyTime
  /** Today's entries, with what each of them proves, and the promises checked on the whole log. */
  timeLog(input: Nothing): TimeLog
  /** What a person chooses about their own time; it applies from now on. */
  setBudget(input: OwnBudgetChange): Done
  /** Forgets a day, or everything, for good. */
  deleteTime(input: { day: string | undefined }): Done
  /** This device's sums as a file for another device of the same person, under a name that they choose. */
  writeDeviceFile(input: { name: string }): { text: string }
  /** Takes in such a file of another device, or says what is wrong with it. */
  importDeviceFile(input: { text: string }): DeviceImport
  /** Forgets what the files of another device said. */
  forgetDevice(input: { id: string }): Done
  /** The side panel has the focus beside the page of that tab. */
  panelEvidence(input: { tabId: number; entries: Evidence[] }): { wanted: boolean }
}

export type OwnChoices = Omit<OwnBudget, 'privateSpans'>
export type OwnBudgetChange = { [K in keyof OwnChoices]?: OwnChoices[K] | null | undefined }

export interface MyTime {
  today: string
  /** Every day of which there is anything, the newest first. */
  days: DayTime[]
  own: OwnChoices
  rules: BudgetRules
  /** What the organisation's policy allows this person at most; nothing where it has none, or sets no limit. */
  most: { windowsPerDay: number; windowMinutes: number } | undefined
  hasPolicy: boolean
  /** What files of this person's other devices said; not part of `days`. */
  devices: DeviceTime[]
  /** What this device was called in its last file. */
  thisDevice: string | undefined
}

export interface TimeLog {
  entries: { at: Instant; page: number; site: string; kind: EvidenceKind; ms: number }[]
  checks: LogCheck[]
}
