import { idSchema } from '../../lib/org/org-schema.ts'
import { z } from '../../lib/util/zod.ts'
import { invite } from '../auth/invitations.ts'
import type { AppContext } from '../http/bearer.ts'
import { Problem } from '../http/problem.ts'
import { checkBody, readJson } from '../http/read-json.ts'
import { loadPerson } from '../services/org-rows.ts'
import type { Services } from '../services/services.ts'

const day = 86_400_000

const invitationRequestSchema = z.object({
  personId: idSchema,
  /** Devices that may join with it. */
  uses: z.int().min(1).max(20).default(1),
  daysValid: z.int().min(1).max(30).default(7),
})

/** `POST /v1/invitations`, for admins: a code by which a person of the organisation can join. */
export function invitationsRoute({ database, clock }: Services) {
  return async (context: AppContext) => {
    const { organisationId, personId } = context.get('session')
    const now = clock.now()
    const [caller, request] = [
      await database.inOrganisation(organisationId, 'snapshot', (tx) => loadPerson(tx, organisationId, personId)),
      checkBody(invitationRequestSchema, await readJson(context)),
    ]
    if (caller?.role !== 'admin') throw new Problem(403, 'not-allowed', 'Only an admin can invite people.')
    const invited = await database.inOrganisation(organisationId, 'snapshot', (tx) =>
      loadPerson(tx, organisationId, request.personId),
    )
    if (!invited) throw new Problem(404, 'no-such-person', 'Nobody of your organisation has this id.')
    const expiresAt = now + request.daysValid * day
    const terms = { organisationId, personId: invited.id, uses: request.uses, expiresAt }
    const code = await database.inAccounts((tx) => invite(tx, terms, now))
    return context.json({ code, personName: invited.name, expiresAt }, 201)
  }
}
