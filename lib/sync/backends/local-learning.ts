import { changeLearning, type Learning, type LearningChange } from '../../triage/learn-from-act.ts'
import type { localRows } from './local-rows.ts'

type Rows = Awaited<ReturnType<typeof localRows>>

/** Does to the rows of what was learned what an act has taught or forgotten. */
export async function learnLocally(rows: Rows, changes: readonly LearningChange[]): Promise<void> {
  if (changes.length === 0) return
  const [people, weeks] = [await rows.learned('learning'), await rows.learned('guess-week')]
  const after: Learning = { people: new Map(people), weeks: new Map(weeks) }
  for (const change of changes) changeLearning(after, change)
  for (const [id, row] of after.people) if (row !== people.get(id)) await rows.put('learning', id, row)
  for (const [id, row] of after.weeks) if (row !== weeks.get(id)) await rows.put('guess-week', id, row)
  for (const id of people.keys()) if (!after.people.has(id)) await rows.remove('learning', id)
  for (const id of weeks.keys()) if (!after.weeks.has(id)) await rows.remove('guess-week', id)
}
