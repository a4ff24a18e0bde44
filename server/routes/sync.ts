import { syncSchema } from '../../lib/sync/protocol.ts'
import { syncRequestSchema } from '../../lib/sync/protocol-schema.ts'
import { z } from '../../lib/util/zod.ts'
import type { AppContext } from '../http/bearer.ts'
import { Problem } from '../http/problem.ts'
import { checkBody, readJson } from '../http/read-json.ts'
import type { Services } from '../services/services.ts'
import { sync } from '../services/sync.ts'

const versionSchema = z.object({ schema: z.int() })

/** `POST /v1/sync`: push what was done, pull what changed. */
export function syncRoute(services: Services) {
  return async (context: AppContext) => {
    const body = await readJson(context)
    // Before the rest: a request of another version may look different.
    const { schema } = checkBody(versionSchema, body)
    if (schema !== syncSchema) {
      throw new Problem(426, 'unsupported-schema', `This server speaks version ${syncSchema} of the protocol, not ${schema}.`)
    }
    const outcome = await sync(services, context.get('session'), checkBody(syncRequestSchema, body))
    switch (outcome.kind) {
      case 'answer':
        return context.json(outcome.answer)
      case 'conflict':
        return context.json(outcome.conflict, 409)
      case 'no-such-client':
        throw new Problem(404, 'no-such-client', 'This client id is not known here. Take a new one.')
    }
  }
}
