import { outcomeLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'
import type { Names } from '../queries/use-names.ts'
import type { IconName } from '../ui/icons.ts'

export interface ReportOutcome {
  words: string
  icon: IconName
  look: 'open' | 'done' | 'back'
}

/** What became of a report, by the department that replies in public. */
export function reportOutcome(row: QueueRow, names: Names): ReportOutcome {
  const lead = row.parts.find((part) => part.departmentId === row.leadDepartmentId) ?? row.parts[0]
  if (!lead) return { words: t('item.onlyTagged'), icon: 'bookmark', look: 'open' }
  const department = names.department(lead.departmentId)
  const { state } = lead
  switch (state.kind) {
    case 'routed':
      return { words: t('reports.routed', [department]), icon: 'inbox', look: 'open' }
    case 'claimed':
      return { words: t('reports.claimed', [department]), icon: 'user', look: 'open' }
    case 'waiting':
      return { words: t('reports.waiting', [department]), icon: 'hourglass', look: 'open' }
    case 'answered':
      return { words: t('reports.answered', [department]), icon: 'circle-check', look: 'done' }
    case 'closed':
      return { words: t('reports.closed', [outcomeLabel(state.outcome), department]), icon: 'circle-check', look: 'done' }
    case 'returned':
      return { words: t('reports.returned', [department, state.reason]), icon: 'corner-up-left', look: 'back' }
  }
}
