import type { BadgeState } from '../../messages/badge-state.ts'
import type { Category } from '../../org/category.ts'
import type { Instant } from '../../util/clock.ts'
import type { IconName } from '../icons.ts'
import { isOver, shareLeft } from './time-left.ts'

/** Dotted, outlined, dashed, filled, filled and faint, or a warning: a guess and a confirmed category never look alike. */
export type BadgeTone = 'quiet' | 'guess' | 'unsure' | 'sure' | 'done' | 'refused'

/** The small shape at the badge's corner. */
export type BadgeSign = { kind: 'none' | 'waiting' | 'over' | 'check' } | { kind: 'dial'; share: number }

export interface BadgeLook {
  tone: BadgeTone
  icon: IconName
  /** Which colour it has. */
  category: Category
  sign: BadgeSign
}

/** How a state looks, apart from its words. */
export function badgeLook(state: BadgeState, now: Instant): BadgeLook {
  const sign = signOf(state, now)
  switch (state.kind) {
    case 'quiet':
      return { tone: 'quiet', icon: 'mention', category: 'other', sign }
    case 'guess':
      return { tone: 'guess', icon: state.category, category: state.category, sign }
    case 'unsure':
      return { tone: 'unsure', icon: 'mention', category: 'other', sign }
    case 'not-a-mention':
      return { tone: 'quiet', icon: 'dismissed', category: 'other', sign }
    case 'refused':
      return { tone: 'refused', icon: 'refused', category: 'risk', sign }
    case 'closed':
      return { tone: 'done', icon: state.category ?? 'mention', category: state.category ?? 'other', sign }
    default:
      return { tone: 'sure', icon: state.category ?? 'mention', category: state.category ?? 'other', sign }
  }
}

function signOf(state: BadgeState, now: Instant): BadgeSign {
  if ('waiting' in state && state.waiting) return { kind: 'waiting' }
  if (state.kind === 'answered' || state.kind === 'closed') return { kind: 'check' }
  if (state.kind !== 'routed' || state.dueAt === undefined) return { kind: 'none' }
  return isOver(state.dueAt, now) ? { kind: 'over' } : { kind: 'dial', share: shareLeft(state.dueAt, now) }
}
