import { t } from '../../lib/i18n/t.ts'
import type { WorkingCalendar } from '../../lib/org/org-rows.ts'
import { dayRuns, type DayRun } from './working-week.ts'

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000
const clockFormat = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** The name of a weekday, 0 for Monday. */
export function weekdayName(day: number, weekday: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(undefined, { weekday, timeZone: 'UTC' }).format(monday + day * dayMs)
}

/** When a department works: "Mon–Fri 09:00–17:00 · Europe/Berlin", or "Around the clock". */
export function hoursWords(calendar: WorkingCalendar | undefined): string {
  if (!calendar) return t('departments.aroundTheClock')
  const runs = new Intl.ListFormat(undefined, { style: 'narrow', type: 'conjunction' }).format(dayRuns(calendar).map(runWords))
  return `${runs} · ${calendar.zone}`
}

function runWords({ first, last, hours }: DayRun): string {
  const [from, to] = [weekdayName(first, 'short'), weekdayName(last, 'short')]
  const clock = (minutes: number) => clockFormat.format(monday + minutes * 60_000)
  return `${first === last ? from : `${from}–${to}`} ${clock(hours.from)}–${clock(hours.to)}`
}
