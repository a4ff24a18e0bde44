import type { LearningView } from '../messages/page-operations.ts'
import { lessonsIn } from '../org/learning-row.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { readItem } from './items-view.ts'
import { readLearning } from './learning-rows.ts'

/** How the guesses went, as sums of everybody, and how much this person has taught. */
export async function readLearningView(): Promise<LearningView> {
  const workspace = await readyWorkspace()
  const [{ people, weeks }, { people: known }] = await Promise.all([readLearning(workspace), readItem(workspace, '')])
  const { personId } = workspace.session
  const rows = [...people.values()]
  return {
    personId,
    weeks: [...weeks.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    lessons: rows.reduce((sum, row) => sum + lessonsIn(row), 0),
    mine: lessonsIn(people.get(personId)),
    mayReset: known.get(personId)?.role === 'admin',
  }
}
