import { logger } from '../util/logger.ts'
import { tellStatesChanged } from './changes.ts'
import { learnedNotice } from './learned-notice.ts'
import { readWeights } from './learning-rows.ts'
import type { Workspace } from './workspace.ts'

/** Colleagues teach in bursts: tabs hear of them not more often than this. */
const atMostEveryMs = 1_000

const give = learnedNotice<{ name: string; workspace: Workspace }>({
  read: ({ workspace }) => readWeights(workspace),
  tell: () => tellStatesChanged('all'),
  pause: () => new Promise((resolve) => setTimeout(resolve, atMostEveryMs)),
  failed: (error) => logger.error('telling what was learned', error),
})

/** Somebody taught something, or it was forgotten: every badge that shows a guess is looked at again. */
export function tellLearned(workspace: Workspace): void {
  give({ name: workspace.db.name, workspace })
}
