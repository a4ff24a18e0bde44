import { learnedWeights, type LearnedWeights } from '../classify/learned-weights.ts'
import { changeLearning, type Learning, type LearningChange, taughtBy } from '../triage/learn-from-act.ts'
import type { Mutation } from '../triage/mutation.ts'
import type { Workspace } from './workspace.ts'

/** What the organisation has learned, as the backend last said, with this person's waiting acts on top. */
export async function readLearning({ db, session }: Workspace): Promise<Learning> {
  const tx = db.transaction(['rows', 'outbox'])
  const rows = tx.objectStore('rows')
  const ofKind = (kind: 'learning' | 'guess-week') => rows.getAll(IDBKeyRange.bound([kind], [kind, []]))
  const [people, weeks, outbox] = await Promise.all([ofKind('learning'), ofKind('guess-week'), tx.objectStore('outbox').getAll()])
  const learning: Learning = {
    people: new Map(people.flatMap((row) => (row.rowKind === 'learning' ? [[row.id, row.value] as const] : []))),
    weeks: new Map(weeks.flatMap((row) => (row.rowKind === 'guess-week' ? [[row.id, row.value] as const] : []))),
  }
  const waiting = outbox.map(({ mutation }) => mutation)
  for (const change of changesOf(waiting, session.personId)) changeLearning(learning, change)
  return learning
}

/** What waiting acts teach, as far as it can be told without their items; the backend has the last word. */
function changesOf(outbox: readonly Mutation[], personId: string): LearningChange[] {
  const undone = new Set(outbox.flatMap((mutation) => (mutation.kind === 'undo' ? mutation.args.opId : [])))
  return outbox.flatMap((mutation): LearningChange[] => {
    if (mutation.kind === 'forget-learning') return [{ kind: 'forget', personId: mutation.args.personId }]
    if (!('itemId' in mutation) || undone.has(mutation.opId)) return []
    const taught = taughtBy(undefined, mutation, { actorId: personId, at: mutation.at })
    return taught ? [{ kind: 'lesson', personId, taught, sign: 1 }] : []
  })
}

/** The weights as they were last computed: a cache, by replica, until its rows change. */
let known: { name: string; weights: Promise<LearnedWeights> } | undefined

/** The organisation's weights. Computed again only after `forgetWeights`. */
export function readWeights(workspace: Workspace): Promise<LearnedWeights> {
  const { name } = workspace.db
  if (known?.name !== name) {
    const weights = readLearning(workspace).then(({ people }) => learnedWeights(people.values()))
    known = { name, weights }
    // What could not be read is read again next time.
    weights.catch(() => {
      if (known?.weights === weights) known = undefined
    })
  }
  return known.weights
}

/** Rows or outbox changed: somebody may have taught something. */
export function forgetWeights(): void {
  known = undefined
}
