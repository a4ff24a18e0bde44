import { t } from '../../lib/i18n/t.ts'
import type { Instant } from '../../lib/util/clock.ts'

const minuteMs = 60_000

/** A length of time in at most two units, rounded down: "18 min", "1 h 40", "3 d". */
export function durationWords(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / minuteMs))
  if (minutes < 60) return t('time.minutes', [String(minutes)])
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return t('time.days', [String(Math.floor(hours / 24))])
  const rest = minutes % 60
  return rest === 0 ? t('time.hours', [String(hours)]) : t('time.hoursMinutes', [String(hours), String(rest).padStart(2, '0')])
}

const clockFormat = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const dayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
const fullFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

/** The time of day if it is today, else with the day. */
export function momentWords(at: Instant, now: Instant): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString()
  return (sameDay ? clockFormat : dayFormat).format(at)
}

/** Day and time in full. */
export function fullMomentWords(at: Instant): string {
  return fullFormat.format(at)
}
