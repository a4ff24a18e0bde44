import type { SummaryRefusal, OwnSummary, ReceivedSummary, TeamFigure, TeamWeek } from '../../org/shared-summary.ts'
import { z } from '../../util/zod.ts'
import {
  readSummarySchema,
  summariesSchema,
  summaryToShareSchema,
  teamFigureSchema,
  teamWeeksSchema,
} from '../protocol-summaries.ts'
import { askSummaries, type SummaryAnswer, type SummaryServer } from './ask-summaries.ts'

type Refused = { kind: 'refused'; reason: SummaryRefusal }
type Outcome = { kind: 'done' } | Refused

/** What a person shares, what is shared with them, and the weeks of which there is a department's figure, as the server has it now. */
export async function readSharing(
  server: SummaryServer,
): Promise<{ kind: 'server'; mine: OwnSummary[]; received: ReceivedSummary[]; weeks: TeamWeek[] } | Refused> {
  const [lists, figures] = await Promise.all([
    askSummaries(server, 'summaries', undefined, summariesSchema),
    askSummaries(server, 'team-figures', undefined, teamWeeksSchema),
  ])
  if (lists.kind === 'refused') return lists
  return figures.kind === 'refused' ? figures : { kind: 'server', ...lists.value, weeks: figures.value.weeks }
}

/** Sends a summary. @param body its JSON, sent to the letter once it is known to be a summary and nothing else */
export async function shareSummary(server: SummaryServer, body: string): Promise<Outcome> {
  if (!isSummary(body)) return { kind: 'refused', reason: 'refused' }
  return outcomeOf(await askSummaries(server, 'summaries', body, z.unknown()))
}

/** Takes a summary back. One that is gone already is as good as withdrawn. */
export async function withdrawSummary(server: SummaryServer, id: string): Promise<Outcome> {
  const outcome = outcomeOf(await askSummaries(server, `summaries/${id}/withdraw`, '{}', z.unknown()))
  return outcome.kind === 'refused' && outcome.reason === 'gone' ? { kind: 'done' } : outcome
}

/** A colleague's minutes. The server writes down that they were read before it gives them out. */
export async function readSummary(server: SummaryServer, id: string): Promise<{ kind: 'read'; minutes: number } | Refused> {
  const answer = await askSummaries(server, `summaries/${id}/read`, '{}', readSummarySchema)
  return answer.kind === 'answer' ? { kind: 'read', ...answer.value } : answer
}

/** A department's figure. The server writes down who looked before it gives it out. */
export async function lookAtFigure(
  server: SummaryServer,
  { departmentId, firstDay }: TeamWeek,
): Promise<{ kind: 'figure'; figure: TeamFigure } | Refused> {
  const answer = await askSummaries(server, 'team-figures/look', JSON.stringify({ departmentId, firstDay }), teamFigureSchema)
  return answer.kind === 'answer' ? { kind: 'figure', figure: answer.value } : answer
}

const outcomeOf = (answer: SummaryAnswer<unknown>): Outcome => (answer.kind === 'answer' ? { kind: 'done' } : answer)

function isSummary(body: string): boolean {
  try {
    return summaryToShareSchema.safeParse(JSON.parse(body)).success
  } catch {
    return false
  }
}
