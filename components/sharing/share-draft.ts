import { isForFigure, summaryOf, type TellablePeriod, tellablePeriods } from '../../lib/budget/summary.ts'
import { type SummaryLifetime, mostReaders, type SummaryTarget, type SummaryToShare } from '../../lib/org/shared-summary.ts'
import { nameId } from '../../lib/util/ids.ts'
import type { OwnDays } from './own-days.ts'

/** A department's figure ends by itself with the first summary in it: all of them stay as long as they can. */
const figureLifetime: SummaryLifetime = 30

/** What a person has chosen in the form. Nobody and nothing is chosen for them. */
export interface ShareDraft {
  /** Made anew once it has been shared. */
  seed: string
  to: SummaryTarget
  chosen: Pick<TellablePeriod, 'period' | 'firstDay'> | undefined
  days: SummaryLifetime
}

export const emptyDraft = (seed: string): ShareDraft => ({
  seed,
  to: { kind: 'people', readerIds: [] },
  chosen: undefined,
  days: 7,
})

/** The days and weeks that may be told to that target: a department's figure takes the last week alone. */
export function periodsFor({ to }: ShareDraft, today: string): TellablePeriod[] {
  const periods = tellablePeriods(today)
  return to.kind === 'people' ? periods : periods.filter((one) => isForFigure(one, today))
}

/** The chosen period, or yesterday: today is not over. */
export function periodOf(draft: ShareDraft, today: string): TellablePeriod | undefined {
  const periods = periodsFor(draft, today)
  const { chosen } = draft
  return (
    periods.find(({ period, firstDay }) => period === chosen?.period && firstDay === chosen.firstDay) ??
    periods.find(({ finished }) => finished)
  )
}

/**
 * What is sent: this, as JSON, and nothing beside it. Its id follows from what it says, so that the same thing sent again, as after a
 * lost answer, is the same summary, and another choice is another one.
 */
export function summaryToShare(draft: ShareDraft, { today, days }: OwnDays): SummaryToShare | undefined {
  const period = periodOf(draft, today)
  const { to, seed } = draft
  if (!period || (to.kind === 'people' && (to.readerIds.length === 0 || to.readerIds.length > mostReaders))) return undefined
  const content = { ...summaryOf(days, period), days: to.kind === 'people' ? draft.days : figureLifetime, to }
  return { id: nameId(seed, JSON.stringify(content)), ...content }
}
