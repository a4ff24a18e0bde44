import { summaryToShareSchema } from '../../lib/sync/protocol-summaries.ts'
import type { AppContext } from '../http/bearer.ts'
import { checkBody, readJson } from '../http/read-json.ts'
import { inSummaries } from '../services/in-summaries.ts'
import type { Services } from '../services/services.ts'
import { shareSummary } from '../services/summaries.ts'
import { ownSummaries, receivedSummaries } from '../services/summary-lists.ts'
import { asPerson } from '../services/summary-scope.ts'

/** `POST /v1/summaries`: a summary of one's own time, for chosen colleagues or a department's figure. */
export function shareSummaryRoute(services: Services) {
  return async (context: AppContext) => {
    const session = context.get('session')
    const sent = checkBody(summaryToShareSchema, await readJson(context))
    await inSummaries(services, session, (tx, now) => shareSummary(tx, session, sent, now))
    return context.body(null, 204)
  }
}

/** `GET /v1/summaries`: what the caller shares and who has read it, and what is shared with them, without its minutes. */
export function listSummariesRoute(services: Services) {
  return async (context: AppContext) => {
    const session = context.get('session')
    const lists = await inSummaries(services, session, async (tx, now) => {
      await asPerson(tx, session.personId)
      return { mine: await ownSummaries(tx, session, now), received: await receivedSummaries(tx, session, now) }
    })
    return context.json(lists)
  }
}
