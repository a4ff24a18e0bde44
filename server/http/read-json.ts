import type { Context } from 'hono'
import type { z } from '../../lib/util/zod.ts'
import { isTooDeep } from './json-depth.ts'
import { Problem } from './problem.ts'

/** No message of the protocol nests half as deep. */
const maxDepth = 32

/** The body as JSON of unknown shape. @throws Problem 400 */
export async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text()
  if (isTooDeep(text, maxDepth)) throw new Problem(400, 'invalid', `The body nests deeper than ${maxDepth} levels.`)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Problem(400, 'invalid', 'The body is not JSON.')
  }
}

/** Checks a body. @throws Problem 400 naming the first field that is wrong */
export function checkBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const checked = schema.safeParse(body)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new Problem(400, 'invalid', `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not valid'}`)
}
