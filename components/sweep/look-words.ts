import { t } from '../../lib/i18n/t.ts'
import type { SweepLine } from '../../lib/messages/page-operations.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { Names } from '../queries/use-names.ts'
import { durationWords } from '../triage/time-words.ts'

const minuteMs = 60_000

/** Who looked last, when, and what came of it: "Ana Ruiz, 2 h ago · found 3". */
export function lookWords({ look }: SweepLine, names: Names, now: Instant): string {
  if (!look) return t('sweep.never')
  const who = names.actor(look.personId)
  const ageMs = now - look.at
  const when = ageMs < minuteMs ? t('sweep.justNow', [who]) : t('sweep.ago', [who, durationWords(ageMs)])
  return `${when} · ${t('sweep.found', look.found)}`
}

/** What became of a search since this person opened it: "You opened it 5 min ago · 2 reported so far". */
export function openedWords({ at, found }: { at: Instant; found: number }, now: Instant): string {
  const ageMs = now - at
  const when = ageMs < minuteMs ? t('sweep.openedNow') : t('sweep.opened', [durationWords(ageMs)])
  return `${when} · ${t('sweep.soFar', found)}`
}
