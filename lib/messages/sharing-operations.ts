import type { OwnSummary, ReceivedSummary, SummaryRefusal, TeamFigure, TeamWeek } from '../org/shared-summary.ts'

type Nothing = Record<string, never>

/** What our own pages may ask about sharing a summary of one's own time. Each of these that sends something is asked by a click alone. */
export interface SharingOperations {
  sharing(input: Nothing): Sharing
  /** Sends the text that was shown, to the letter: a summary as JSON. */
  shareSummary(input: { body: string }): SharingOutcome
  withdrawSummary(input: { id: string }): SharingOutcome
  /** A colleague's minutes; the colleague sees that they were read. */
  readSummary(input: { id: string }): { kind: 'read'; minutes: number } | SharingRefused
  /** A department's figure; those whose minutes are in it see who looked. */
  lookAtFigure(input: TeamWeek): { kind: 'figure'; figure: TeamFigure } | SharingRefused
}

/** `unsupported`: the server is older than sharing. `no-consent`: this browser was told to send nothing to servers. */
export type Sharing =
  | { kind: 'local' | 'unreachable' | 'needs-sign-in' | 'no-consent' | 'unsupported' }
  | { kind: 'server'; mine: OwnSummary[]; received: ReceivedSummary[]; weeks: TeamWeek[] }

export type SharingOutcome = { kind: 'done' } | SharingRefused

export interface SharingRefused {
  kind: 'refused'
  /** `local`: there is no server. `no-consent`: this browser was told to send nothing. */
  reason: 'local' | 'no-consent' | SummaryRefusal
}
