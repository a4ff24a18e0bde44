import { teamWeekSchema } from '../../lib/sync/protocol-summaries.ts'
import type { AppContext } from '../http/bearer.ts'
import { checkBody, readJson } from '../http/read-json.ts'
import { inSummaries } from '../services/in-summaries.ts'
import type { Services } from '../services/services.ts'
import { lookAtFigure, teamWeeks } from '../services/team-figures.ts'

/** `GET /v1/team-figures`: the weeks for which there is a figure that the caller may look at, without it. */
export function listTeamFiguresRoute(services: Services) {
  return async (context: AppContext) => {
    const session = context.get('session')
    return context.json({ weeks: await inSummaries(services, session, (tx, now) => teamWeeks(tx, session, now)) })
  }
}

/** `POST /v1/team-figures/look`: one figure; that the caller looked is kept for those whose minutes are in it. */
export function lookAtTeamFigureRoute(services: Services) {
  return async (context: AppContext) => {
    const session = context.get('session')
    const week = checkBody(teamWeekSchema, await readJson(context))
    return context.json(await inSummaries(services, session, (tx, now) => lookAtFigure(tx, session, week, now)))
  }
}
