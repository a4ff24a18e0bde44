import { z } from '../../lib/util/zod.ts'
import type { AppContext } from '../http/bearer.ts'
import { inSummaries } from '../services/in-summaries.ts'
import type { Services } from '../services/services.ts'
import { noSuchSummary, readSummary, withdrawSummary } from '../services/summaries.ts'

const idSchema = z.uuid()

/** `POST /v1/summaries/:id/read`: the minutes, for somebody who was chosen; that they read it is kept for the one who shares it. */
export function readSummaryRoute(services: Services) {
  return async (context: AppContext) => {
    const session = context.get('session')
    const id = namedIn(context)
    return context.json({ minutes: await inSummaries(services, session, (tx, now) => readSummary(tx, session, id, now)) })
  }
}

/** `POST /v1/summaries/:id/withdraw`: takes a summary of one's own back, for good. */
export function withdrawSummaryRoute(services: Services) {
  return async (context: AppContext) => {
    const session = context.get('session')
    const id = namedIn(context)
    await inSummaries(services, session, (tx) => withdrawSummary(tx, session, id))
    return context.body(null, 204)
  }
}

function namedIn(context: AppContext): string {
  const { data } = idSchema.safeParse(context.req.param('id'))
  if (data === undefined) throw noSuchSummary()
  return data
}
