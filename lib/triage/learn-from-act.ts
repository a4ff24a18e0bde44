import { guessWeekAfter, isoWeekOf, learningAfter, type GuessWeek, type LearningRow, type Taught } from '../org/learning-row.ts'
import type { Item } from './item.ts'
import type { ItemMutation } from './mutation.ts'
import type { ReduceContext } from './reduce-context.ts'

/**
 * What an act teaches. Nothing where the item is confidential or the post is not public, and nothing where the person had given the item
 * this category before.
 *
 * @param before the item as it was; `undefined` where the act makes it
 */
export function taughtBy(
  before: Item | undefined,
  mutation: ItemMutation,
  { actorId, at }: Pick<ReduceContext, 'actorId' | 'at'>,
): Taught | undefined {
  if (mutation.kind !== 'tag' && mutation.kind !== 'route') return undefined
  const { lesson, category, post, confidential } = mutation.args
  if (!lesson || post.audience !== 'public' || confidential || before?.confidential) return undefined
  const isSaidAlready = before?.status !== 'withdrawn' && before?.category === category && before.reporterIds.includes(actorId)
  return isSaidAlready ? undefined : { ...lesson, category, week: isoWeekOf(at) }
}

/** A lesson given or taken back, or lessons forgotten: of one person, or of all. */
export type LearningChange =
  | { kind: 'lesson'; personId: string; taught: Taught; sign: 1 | -1 }
  | { kind: 'forget'; personId: string | undefined }

/** What an act on an item means for what was learned: an undo takes back exactly what the act that it undoes has taught. */
export function lessonsOf(before: Item | undefined, after: Item, personId: string): LearningChange[] {
  if (after === before || after.last.opId === before?.last.opId) return []
  const taught = after.last.act === 'undo' ? before?.last.taught : after.last.taught
  return taught ? [{ kind: 'lesson', personId, taught, sign: after.last.act === 'undo' ? -1 : 1 }] : []
}

/** Everything that was learned in an organisation, as rows by id. */
export interface Learning {
  people: Map<string, LearningRow>
  weeks: Map<string, GuessWeek>
}

/** Does a change to rows, in place. Everybody who keeps them folds them with this. */
export function changeLearning({ people, weeks }: Learning, change: LearningChange): void {
  if (change.kind === 'forget') {
    if (change.personId !== undefined) people.delete(change.personId)
    else {
      people.clear()
      weeks.clear()
    }
    return
  }
  const { personId, taught, sign } = change
  set(people, personId, learningAfter(people.get(personId), personId, taught, sign))
  set(weeks, taught.week, guessWeekAfter(weeks.get(taught.week), taught, sign))
}

function set<T>(rows: Map<string, T>, id: string, row: T | undefined): void {
  if (row === undefined) rows.delete(id)
  else rows.set(id, row)
}
