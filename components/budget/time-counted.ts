import { t } from '../../lib/i18n/t.ts'
import { durationWords } from '../triage/time-words.ts'

const minuteMs = 60_000

/** Time that was counted, rounded down; within the first minute in seconds, so that one sees that it counts. */
export function countedWords(ms: number): string {
  return ms > 0 && ms < minuteMs ? t('budget.seconds', [String(Math.floor(ms / 1_000))]) : durationWords(ms)
}

/** Time that is left, rounded up: with what was counted it adds up to the whole. */
export function leftWords(ms: number): string {
  if (ms < minuteMs) return t('budget.secondsLeft', [String(Math.ceil(ms / 1_000))])
  return t('budget.minutesLeft', [String(Math.ceil(ms / minuteMs))])
}
