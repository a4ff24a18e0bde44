import type { JoinAnswer, JoinRequest } from '../../lib/sync/protocol.ts'
import { addDevice } from '../auth/devices.ts'
import { redeem } from '../auth/invitations.ts'
import { loadOrganisationName, loadPerson } from './org-rows.ts'
import type { Services } from './services.ts'

/** Registers a device by an invitation code; `undefined` if the code is good for nobody. */
export async function join({ database, clock }: Services, request: JoinRequest): Promise<JoinAnswer | undefined> {
  const now = clock.now()
  const joined = await database.inAccounts(async (tx) => {
    const invited = await redeem(tx, request.code, now)
    return invited && { ...invited, token: await addDevice(tx, { ...invited, name: request.deviceName }, now) }
  })
  if (!joined) return undefined
  const { organisationId, personId, token } = joined
  return database.inOrganisation(organisationId, 'snapshot', async (tx) => ({
    token,
    organisationId,
    organisationName: await loadOrganisationName(tx, organisationId),
    personId,
    personName: (await loadPerson(tx, organisationId, personId))?.name ?? '',
  }))
}
