import { maySetUp } from '../../lib/org/org-rows.ts'
import { healthReportSchema } from '../../lib/sync/protocol-health.ts'
import type { AppContext } from '../http/bearer.ts'
import { Problem } from '../http/problem.ts'
import { checkBody, readJson } from '../http/read-json.ts'
import { loadPerson } from '../services/org-rows.ts'
import type { Services } from '../services/services.ts'
import { countReport, readCounts, wantsSiteHealth } from '../services/site-health.ts'

/** `POST /v1/site-health`: counts of how well sites could be read, added to the organisation's sums if it wants them. */
export function countSiteHealthRoute({ database, clock }: Services) {
  return async (context: AppContext) => {
    const { organisationId } = context.get('session')
    const report = checkBody(healthReportSchema, await readJson(context))
    await database.inOrganisation(organisationId, 'write', async (tx) => {
      if (!(await wantsSiteHealth(tx, organisationId)))
        throw new Problem(403, 'not-wanted', 'This organisation has not switched these counts on.')
      await countReport(tx, organisationId, report, clock.now())
    })
    return context.body(null, 204)
  }
}

/** `GET /v1/site-health`: the organisation's sums, for those who set it up. */
export function readSiteHealthRoute({ database, clock }: Services) {
  return async (context: AppContext) => {
    const { organisationId, personId } = context.get('session')
    const days = await database.inOrganisation(organisationId, 'snapshot', async (tx) => {
      const person = await loadPerson(tx, organisationId, personId)
      if (!person || !maySetUp(person.role)) throw new Problem(403, 'not-allowed', 'Only those who set up can see these counts.')
      return readCounts(tx, organisationId, clock.now())
    })
    return context.json({ days })
  }
}
