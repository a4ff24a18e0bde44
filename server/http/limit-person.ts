import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './bearer.ts'
import { Problem } from './problem.ts'
import type { RateLimit } from './rate-limit.ts'

/** Lets each person ask so often a minute, whatever devices they have. @throws Problem 429 */
export function limitPerson(limit: RateLimit): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const { organisationId, personId } = context.get('session')
    const wait = limit.take(`${organisationId} ${personId}`)
    if (wait > 0) throw new Problem(429, 'rate-limit', `Too many requests. Wait ${wait} s.`, { 'Retry-After': String(wait) })
    return next()
  }
}
