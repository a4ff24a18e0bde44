import { getConnInfo } from '@hono/node-server/conninfo'
import { joinRequestSchema } from '../../lib/sync/protocol-schema.ts'
import type { AppContext } from '../http/bearer.ts'
import { Problem } from '../http/problem.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { checkBody, readJson } from '../http/read-json.ts'
import { isStorable } from '../http/storable.ts'
import { join } from '../services/join.ts'
import type { Services } from '../services/services.ts'

/** `POST /v1/join`: invitation code → device token. */
export function joinRoute(services: Services, limit: RateLimit) {
  return async (context: AppContext) => {
    const wait = limit.take(callerOf(context))
    if (wait > 0) throw new Problem(429, 'rate-limit', `Too many tries. Wait ${wait} s.`, { 'Retry-After': String(wait) })
    const request = checkBody(joinRequestSchema, await readJson(context))
    if (!isStorable(request)) throw new Problem(400, 'invalid', 'deviceName: holds characters that cannot be stored.')
    const answer = await join(services, request)
    if (!answer)
      throw new Problem(404, 'no-such-invitation', 'This invitation code is unknown, used up or expired. Ask for a new one.')
    return context.json(answer)
  }
}

/** The address of the connection. Headers that name another one are not believed: anybody can send them. */
function callerOf(context: AppContext): string {
  return typeof context.env === 'object' && context.env && 'incoming' in context.env
    ? (getConnInfo(context).remote.address ?? 'unknown')
    : 'in-process'
}
