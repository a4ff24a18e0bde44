import type { LearningView } from '../../../lib/messages/page-operations.ts'
import {
  type GuessWeek,
  type Taught,
  guessWeekAfter,
  learningAfter,
  lessonsIn,
  type LearningRow,
} from '../../../lib/org/learning-row.ts'
import type { Person } from '../../../lib/org/org-rows.ts'
import { changeLearning } from '../../../lib/triage/learn-from-act.ts'

/** What the invented organisation has learned, folded as everybody folds it. */
export class LearningModel {
  people = new Map<string, LearningRow>()
  weeks = new Map<string, GuessWeek>()

  teach(personId: string, taught: Taught, times = 1): void {
    for (let time = 0; time < times; time += 1) {
      const row = learningAfter(this.people.get(personId), personId, taught, 1)
      const week = guessWeekAfter(this.weeks.get(taught.week), taught, 1)
      if (row) this.people.set(personId, row)
      if (week) this.weeks.set(taught.week, week)
    }
  }

  forget(personId: string | undefined): void {
    changeLearning(this, { kind: 'forget', personId })
  }

  view({ id: personId, role }: Person): LearningView {
    return {
      personId,
      weeks: [...this.weeks.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      lessons: [...this.people.values()].reduce((sum, row) => sum + lessonsIn(row), 0),
      mine: lessonsIn(this.people.get(personId)),
      mayReset: role === 'admin',
    }
  }
}
