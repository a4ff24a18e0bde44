import { categoryLabel, outcomeLabel } from '../../i18n/labels.ts'
import { t } from '../../i18n/t.ts'
import type { BadgeState } from '../../messages/badge-state.ts'
import type { Category } from '../../org/category.ts'
import type { Instant } from '../../util/clock.ts'
import { rejectionText } from '../rejection-text.ts'
import { isOver, timeLeft } from './time-left.ts'

export interface BadgeWords {
  /** What it is, e.g. "Customer service?". */
  label: string
  /** What became of it or what can be done, e.g. "PR, 42 min left". */
  detail: string
  /** Both and what is not said by words on the badge, for those who hear it. */
  name: string
}

/** What a badge says. */
export function badgeWords(state: BadgeState, now: Instant): BadgeWords {
  const { label, detail, kind } = parts(state, now)
  const waiting = 'waiting' in state && state.waiting
  const told = waiting ? t('badge.waiting', [detail]) : detail
  return { label, detail: told, name: t('badge.name', [label, told, kind]) }
}

function parts(state: BadgeState, now: Instant): { label: string; detail: string; kind: string } {
  switch (state.kind) {
    case 'quiet':
      return { label: t('badge.quiet'), detail: t('badge.quietDetail'), kind: t('badge.kindQuiet') }
    case 'guess':
      return {
        label: t('badge.guess', [categoryLabel(state.category)]),
        detail: t('badge.guessDetail'),
        kind: t('badge.kindGuess'),
      }
    case 'unsure':
      return { label: t('badge.unsure'), detail: t('badge.unsureDetail'), kind: t('badge.kindUnsure') }
    case 'tagged':
      return { label: categoryLabel(state.category), detail: t('badge.tagged'), kind: t('badge.kindConfirmed') }
    case 'routed':
      return { label: confirmed(state.category), detail: routedDetail(state, now), kind: t('badge.kindConfirmed') }
    case 'answered':
      return { label: confirmed(state.category), detail: t('badge.answered', [state.department]), kind: t('badge.kindConfirmed') }
    case 'closed':
      return {
        label: confirmed(state.category),
        detail: t('badge.closed', [state.department, outcomeLabel(state.outcome)]),
        kind: t('badge.kindConfirmed'),
      }
    case 'not-a-mention':
      return { label: t('badge.notAMention'), detail: t('badge.quiet'), kind: t('badge.kindDismissed') }
    case 'refused':
      return { label: t('badge.refused'), detail: rejectionText(state.rejection), kind: t('badge.kindRefused') }
  }
}

function confirmed(category: Category | undefined): string {
  return category ? categoryLabel(category) : t('badge.unsure')
}

function routedDetail(state: Extract<BadgeState, { kind: 'routed' }>, now: Instant): string {
  const who = state.claimed ? t('badge.claimed', [state.department]) : state.department
  if (state.dueAt === undefined) return who
  return isOver(state.dueAt, now)
    ? t('badge.over', [who, timeLeft(state.dueAt, now)])
    : t('badge.due', [who, timeLeft(state.dueAt, now)])
}
