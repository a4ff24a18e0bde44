import type { DayHours, WorkingCalendar } from '../../lib/org/org-rows.ts'

export const dayMinutes = 1_440

/** Monday to Friday, 9:00–17:00, in the zone of this browser. */
export function ordinaryWeek(): WorkingCalendar {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { zone: timeZone, week: Array.from({ length: 7 }, (_, day) => (day < 5 ? { from: 540, to: 1_020 } : undefined)) }
}

/** Minutes after midnight as a time field has them: 540 → `09:00`. The end of a day is written as its beginning, `00:00`. */
export function timeText(minutes: number): string {
  const ofDay = minutes % dayMinutes
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** Minutes after midnight of what a time field says; `undefined` while it is not filled in. */
export function timeMinutes(text: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/u.exec(text) ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** What is wrong with working hours; `undefined` if nothing. Messages carry a day without work as null. */
export function wrongWith({ week }: WorkingCalendar): 'no-day' | 'order' | undefined {
  const days = week.filter(Boolean)
  if (days.length === 0) return 'no-day'
  return days.every((hours) => hours && hours.from < hours.to) ? undefined : 'order'
}

/** A run of days in a row with the same hours, by ISO weekday, 0 for Monday. */
export interface DayRun {
  first: number
  last: number
  hours: DayHours
}

/** The days of work, those in a row with the same hours taken together. */
export function dayRuns({ week }: WorkingCalendar): DayRun[] {
  const runs: DayRun[] = []
  for (const [day, hours] of week.entries()) {
    if (!hours) continue
    const before = runs.at(-1)
    if (before?.last === day - 1 && before.hours.from === hours.from && before.hours.to === hours.to) before.last = day
    else runs.push({ first: day, last: day, hours })
  }
  return runs
}
