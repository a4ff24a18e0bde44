import { revokeDevice } from '../auth/devices.ts'
import type { AppContext } from '../http/bearer.ts'
import type { PokeSockets } from '../pokes/poke-sockets.ts'
import type { Services } from '../services/services.ts'

/** `POST /v1/devices/revoke-self`: sign out. The token ends here, and so do its sockets. */
export function revokeSelfRoute({ database, clock }: Services, sockets: PokeSockets) {
  return async (context: AppContext) => {
    const { deviceId } = context.get('session')
    await database.inAccounts((tx) => revokeDevice(tx, deviceId, clock.now()))
    sockets.closeDevice(deviceId)
    return context.body(null, 204)
  }
}
