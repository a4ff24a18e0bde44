import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { maxPushBytes } from '../lib/sync/protocol.ts'
import { type AppEnv, requireBearer } from './http/bearer.ts'
import { limitPerson } from './http/limit-person.ts'
import { answerProblem, Problem } from './http/problem.ts'
import { RateLimit } from './http/rate-limit.ts'
import { PokeSockets } from './pokes/poke-sockets.ts'
import { healthRoute, readyRoute } from './routes/health.ts'
import { invitationsRoute } from './routes/invitations.ts'
import { joinRoute } from './routes/join.ts'
import { pokeRoute } from './routes/poke.ts'
import { revokeSelfRoute } from './routes/revoke-self.ts'
import { countSiteHealthRoute, readSiteHealthRoute } from './routes/site-health.ts'
import { listSummariesRoute, shareSummaryRoute } from './routes/summaries.ts'
import { readSummaryRoute, withdrawSummaryRoute } from './routes/summary-acts.ts'
import { syncRoute } from './routes/sync.ts'
import { listTeamFiguresRoute, lookAtTeamFigureRoute } from './routes/team-figures.ts'
import type { Services } from './services/services.ts'

/** The largest push and the envelope around it. */
const maxBodyBytes = maxPushBytes + 16 * 1024
/** A person shares or reads a few a day. */
const summaryRequestsPerMinute = 60

export interface AppOptions {
  joinsPerMinute: number
  isStopping: () => boolean
}

/** The server without a socket to listen on: every operation, and what goes for all of them. */
export function createApp(services: Services, options: AppOptions): { app: Hono<AppEnv>; sockets: PokeSockets } {
  const sockets = new PokeSockets(services)
  const app = new Hono<AppEnv>()
  app.onError(answerProblem)
  app.notFound(() => {
    throw new Problem(404, 'no-such-operation', 'There is no such operation.')
  })

  // Any origin may ask, as every extension has its own: what counts is the bearer token, and no browser sends one by itself.
  app.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Authorization', 'Content-Type'],
      exposeHeaders: ['Retry-After'],
      maxAge: 86_400,
    }),
  )
  app.use(requireBearer(services))
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => {
        throw new Problem(413, 'too-large', `The body is larger than ${maxBodyBytes} bytes. Send it in halves.`)
      },
    }),
  )

  const summaryLimit = new RateLimit(services.clock, summaryRequestsPerMinute)
  app.get('/health', healthRoute())
  app.get('/ready', readyRoute(services, options.isStopping))
  app.post('/v1/join', joinRoute(services, new RateLimit(services.clock, options.joinsPerMinute)))
  app.post('/v1/sync', syncRoute(services))
  app.post('/v1/invitations', invitationsRoute(services))
  app.post('/v1/devices/revoke-self', revokeSelfRoute(services, sockets))
  app.post('/v1/site-health', countSiteHealthRoute(services))
  app.get('/v1/site-health', readSiteHealthRoute(services))
  for (const path of ['/v1/summaries/*', '/v1/team-figures/*']) app.use(path, limitPerson(summaryLimit))
  app.post('/v1/summaries', shareSummaryRoute(services))
  app.get('/v1/summaries', listSummariesRoute(services))
  app.post('/v1/summaries/:id/read', readSummaryRoute(services))
  app.post('/v1/summaries/:id/withdraw', withdrawSummaryRoute(services))
  app.get('/v1/team-figures', listTeamFiguresRoute(services))
  app.post('/v1/team-figures/look', lookAtTeamFigureRoute(services))
  app.get('/v1/poke', pokeRoute(sockets))
  return { app, sockets }
}
