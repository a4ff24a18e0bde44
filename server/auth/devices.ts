import { and, eq, gt, isNull } from 'drizzle-orm'
import { randomIds } from '../../lib/util/ids.ts'
import type { Instant } from '../../lib/util/clock.ts'
import type { Tx } from '../db/database.ts'
import { devices } from '../db/schema.ts'
import { hashSecret, newToken } from './secrets.ts'
import type { Session } from './session.ts'

const day = 86_400_000
/** A device that was not used for so long must be invited again. */
const lifetimeMs = 90 * day
/** How much later than the last recorded use a use is recorded again: not every request writes. */
const recordEveryMs = day / 24

/** Registers a device for a person; the token is in the answer and nowhere else. */
export async function addDevice(
  tx: Tx,
  owner: { organisationId: string; personId: string; name: string },
  now: Instant,
): Promise<string> {
  const token = newToken()
  const times = { createdAt: now, usedAt: now, expiresAt: now + lifetimeMs }
  await tx.insert(devices).values({ ...owner, ...times, tokenHash: hashSecret(token), deviceId: randomIds.next() })
  return token
}

/** Whose token this is; `undefined` if nobody's, revoked or not used for 90 days. */
export async function findSession(tx: Tx, token: string, now: Instant): Promise<Session | undefined> {
  const tokenHash = hashSecret(token)
  const [device] = await tx
    .select()
    .from(devices)
    .where(and(eq(devices.tokenHash, tokenHash), isNull(devices.revokedAt), gt(devices.expiresAt, now)))
  if (!device) return undefined
  if (now - device.usedAt > recordEveryMs) {
    await tx
      .update(devices)
      .set({ usedAt: now, expiresAt: now + lifetimeMs })
      .where(eq(devices.tokenHash, tokenHash))
  }
  const { organisationId, personId, deviceId } = device
  return { organisationId, personId, deviceId }
}

/** Ends a device's token. */
export async function revokeDevice(tx: Tx, deviceId: string, now: Instant): Promise<void> {
  await tx
    .update(devices)
    .set({ revokedAt: now })
    .where(and(eq(devices.deviceId, deviceId), isNull(devices.revokedAt)))
}

/** Whether anybody of an organisation ever joined. */
export async function hasDevices(tx: Tx, organisationId: string): Promise<boolean> {
  const found = await tx.select({ id: devices.deviceId }).from(devices).where(eq(devices.organisationId, organisationId)).limit(1)
  return found.length > 0
}
