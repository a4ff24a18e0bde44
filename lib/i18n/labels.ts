import type { Category } from '../org/category.ts'
import type { Outcome } from '../triage/item.ts'
import { t } from './t.ts'

/** A category as people read it. */
export function categoryLabel(category: Category): string {
  return t(`category.${category}`)
}

const outcomeKeys = {
  answered: 'outcome.answered',
  resolved: 'outcome.resolved',
  lead: 'outcome.lead',
  appointment: 'outcome.appointment',
  idea: 'outcome.idea',
  reshared: 'outcome.reshared',
  'no-reply': 'outcome.noReply',
  'not-ours': 'outcome.notOurs',
  'not-a-mention': 'outcome.notAMention',
  spam: 'outcome.spam',
  duplicate: 'outcome.duplicate',
} as const satisfies Record<Outcome, string>

/** An outcome as people read it. */
export function outcomeLabel(outcome: Outcome): string {
  return t(outcomeKeys[outcome])
}
