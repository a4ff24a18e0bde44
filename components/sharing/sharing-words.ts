import { lastDayOf, type Summary } from '../../lib/budget/summary.ts'
import { t } from '../../lib/i18n/t.ts'
import type { SharingRefused } from '../../lib/messages/sharing-operations.ts'
import type { Instant } from '../../lib/util/clock.ts'
import { dayWords, rangeWords } from '../my-time/day-words.ts'
import { durationWords } from '../triage/time-words.ts'

const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' })
const list = new Intl.ListFormat(undefined, { type: 'conjunction' })

/** "about 45 min": what is told is rounded. */
export const aboutWords = (minutes: number): string => t('sharing.about', [durationWords(minutes * 60_000)])
/** "22 December". */
export const dateWords = (at: Instant): string => date.format(at)
/** "Ana Ruiz, Ben Adeyemi and Chen Li". */
export const listWords = (names: string[]): string => list.format(names)

/** The day, or the week from its first day to its last: "Week Nov 9 – 15". */
export function periodWords(of: Pick<Summary, 'period' | 'firstDay'>): string {
  return of.period === 'day' ? dayWords(of.firstDay) : t('sharing.week', [rangeWords(of.firstDay, lastDayOf(of))])
}

/** Why it was not done, and what to do. */
export function refusalWords(reason: SharingRefused['reason']): string {
  switch (reason) {
    case 'local':
      return t('sharing.local')
    case 'needs-sign-in':
      return t('sharing.needsSignIn')
    case 'no-consent':
      return t('sharing.noConsent')
    case 'unsupported':
      return t('sharing.unsupported')
    case 'gone':
      return t('sharing.gone')
    case 'unknown-target':
      return t('sharing.unknownTarget')
    case 'already-shared':
      return t('sharing.alreadyShared')
    case 'too-many':
      return t('sharing.tooMany')
    case 'not-now':
      return t('sharing.notNow')
    case 'refused':
      return t('sharing.refused')
    case 'unreachable':
      return t('sharing.unreachable')
  }
}
