import { t } from '../../i18n/t.ts'
import type { Instant } from '../../util/clock.ts'

const minuteMs = 60_000

/** "18 min left", "3 h left", "5 min over": how long until `dueAt`, in the largest unit that says enough. */
export function timeLeft(dueAt: Instant, now: Instant): string {
  const minutes = dueAt > now ? Math.ceil((dueAt - now) / minuteMs) : Math.floor((now - dueAt) / minuteMs)
  const [unit, count] = inUnits(minutes)
  const number = new Intl.NumberFormat().format(Math.round(count))
  const over = isOver(dueAt, now)
  if (unit === 'minutes') return over ? t('badge.minutesOver', [number]) : t('badge.minutesLeft', [number])
  if (unit === 'hours') return over ? t('badge.hoursOver', [number]) : t('badge.hoursLeft', [number])
  return over ? t('badge.daysOver', [number]) : t('badge.daysLeft', [number])
}

function inUnits(minutes: number): ['minutes' | 'hours' | 'days', number] {
  if (minutes < 90) return ['minutes', minutes]
  return minutes < 36 * 60 ? ['hours', minutes / 60] : ['days', minutes / 1440]
}

/** Whether an answer is late. It is from the due instant itself on. */
export function isOver(dueAt: Instant, now: Instant): boolean {
  return dueAt <= now
}

/** What a full dial stands for: the clock is shown in detail on the last stretch, where it matters. */
const dialMs = 120 * minuteMs

/** Share of the dial that is left, from 0 to 1, never so little that it could not be seen. */
export function shareLeft(dueAt: Instant, now: Instant): number {
  return Math.min(1, Math.max(0.08, (dueAt - now) / dialMs))
}
