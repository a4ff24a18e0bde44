import type { Context, MiddlewareHandler } from 'hono'
import { findSession } from '../auth/devices.ts'
import type { Session } from '../auth/session.ts'
import type { Services } from '../services/services.ts'
import { Problem } from './problem.ts'

export interface AppEnv {
  Variables: { session: Session }
}

/** What a route may know of the one who calls. */
export type AppContext = Context<AppEnv>

/** Paths that answer without a token. Everything else, known or not, is 401 first. */
export const openPaths: readonly string[] = ['/health', '/ready', '/v1/join']

/** A socket brings its token in the first frame: browsers cannot give an upgrade a header. */
const isSocket = (context: Context) =>
  context.req.path === '/v1/poke' && context.req.header('Upgrade')?.toLowerCase() === 'websocket'

/** Lets a request on only with the token of a device. */
export function requireBearer({ database, clock }: Services): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    if (openPaths.includes(context.req.path) || isSocket(context)) return next()
    const [, token] = /^Bearer ([\w-]{1,200})$/u.exec(context.req.header('Authorization') ?? '') ?? []
    const session = token && (await database.inAccounts((tx) => findSession(tx, token, clock.now())))
    if (!session) throw new Problem(401, 'no-session', 'Sign in: the token is missing, unknown or has ended.')
    context.set('session', session)
    return next()
  }
}
