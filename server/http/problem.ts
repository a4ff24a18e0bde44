import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { logger } from '../../lib/util/logger.ts'
import { describeError, isPassing } from '../db/database-error.ts'

/** An expected failure of a request: a status, a word for programs and a sentence for people. */
export class Problem extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: ContentfulStatusCode, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** The answer to whatever was thrown. What went wrong inside is logged and not told. */
export function answerProblem(error: Error, context: Context): Response {
  const problem = error instanceof Problem ? error : unexpected(error)
  return context.json({ code: problem.code, message: problem.message }, problem.status, problem.headers)
}

function unexpected(error: Error): Problem {
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem(400, 'invalid', 'The request could not be read.')
  }
  logger.error('request failed', describeError(error))
  return isPassing(error)
    ? new Problem(503, 'unavailable', 'The database does not answer at the moment. Nothing was changed; try again.', {
        'Retry-After': '2',
      })
    : new Problem(500, 'internal', 'Something went wrong here. Nothing was changed.')
}
