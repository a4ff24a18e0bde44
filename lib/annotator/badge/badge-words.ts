import { categoryLabel, outcomeLabel } from '../../i18n/labels.ts'
import { t } from '../../i18n/t.ts'
import type { BadgeState } from '../../messages/badge-state.ts'
import type { Category } from '../../org/category.ts'
import type { Instant } from '../../util/clock.ts'
import { rejectionText } from '../rejection-text.ts'
import { timeLeft } from './time-left.ts'

export interface BadgeWords {
  /** What it is, e.g. "Customer service?". */
  label: string
  /** What became of it or what can be done, e.g. "PR". */
  detail: string
  /** Until when, e.g. "42 min left"; empty where there is no deadline. It is never cut off. */
  time: string
  /** Both and what is not said by words on the badge, for those who hear it. */
  name: string
}

/** What a badge says. */
export function badgeWords(state: BadgeState, now: Instant): BadgeWords {
  const { label, detail, kind } = parts(state)
  const short = shortDetail(state, label) ?? detail
  const waiting = 'waiting' in state && state.waiting
  const time = state.kind === 'routed' && state.dueAt !== undefined ? timeLeft(state.dueAt, now) : ''
  const heard = time ? t('badge.due', [detail, time]) : detail
  const name = t('badge.name', [label, waiting ? t('badge.waiting', [heard]) : heard, kind])
  return { label, detail: waiting ? t('badge.waiting', [short || detail]) : short, time: waiting ? '' : time, name }
}

function parts(state: BadgeState): { label: string; detail: string; kind: string } {
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
      return {
        label: confirmed(state.category),
        detail: state.claimed ? t('badge.claimed', [state.department]) : state.department,
        kind: t('badge.kindConfirmed'),
      }
    case 'answered':
      return { label: confirmed(state.category), detail: t('badge.answered', [state.department]), kind: t('badge.kindConfirmed') }
    case 'closed':
      return {
        label: confirmed(state.category),
        detail: t('badge.closed', [state.department, outcomeLabel(state.outcome)]),
        kind: t('badge.kindConfirmed'),
      }
    case 'returned':
      return { label: confirmed(state.category), detail: t('badge.returned', [state.department]), kind: t('badge.kindConfirmed') }
    case 'not-a-mention':
      return { label: t('badge.notAMention'), detail: t('badge.quiet'), kind: t('badge.kindDismissed') }
    case 'refused':
      return { label: t('badge.refused'), detail: rejectionText(state.rejection, state.actorName), kind: t('badge.kindRefused') }
  }
}

/** Where the department is called what the category is called, its name stands there already and the room goes to the rest. */
function shortDetail(state: BadgeState, label: string): string | undefined {
  if (!('department' in state) || state.department !== label) return undefined
  switch (state.kind) {
    case 'routed':
      return state.claimed ? t('badge.claimedShort') : ''
    case 'answered':
      return t('badge.answeredShort')
    case 'closed':
      return t('badge.closedShort', [outcomeLabel(state.outcome)])
    case 'returned':
      return t('badge.returnedShort')
  }
}

function confirmed(category: Category | undefined): string {
  return category ? categoryLabel(category) : t('badge.unsure')
}
