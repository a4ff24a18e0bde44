import type { SummaryRefusal } from '../../org/shared-summary.ts'
import { z } from '../../util/zod.ts'
import { readJson } from './read-json.ts'

const timeoutMs = 15_000

/** A server and who asks it. */
export interface SummaryServer {
  address: string
  token: string
}

export type SummaryAnswer<T> = { kind: 'answer'; value: T } | { kind: 'refused'; reason: SummaryRefusal }

const problemSchema = z.object({ code: z.string().max(100) })
const reasons = new Map<string, SummaryRefusal>([
  ['no-such-summary', 'gone'],
  ['no-such-figure', 'gone'],
  ['no-such-person', 'unknown-target'],
  ['no-such-department', 'unknown-target'],
  ['no-such-operation', 'unsupported'],
  ['already-shared', 'already-shared'],
  ['too-many', 'too-many'],
  ['not-now', 'not-now'],
])

const refused = (reason: SummaryRefusal) => ({ kind: 'refused', reason }) as const

/**
 * One question about summaries that people share of their own time. Nothing waits in an outbox, and nothing is tried again by itself.
 *
 * @param path below `/v1/`
 * @param body what is posted, to the letter; `undefined` only reads
 */
export async function askSummaries<T>(
  { address, token }: SummaryServer,
  path: string,
  body: string | undefined,
  schema: z.ZodType<T>,
): Promise<SummaryAnswer<T>> {
  try {
    const response = await fetch(`${address}/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body ?? null,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const answer = await readJson(response)
    if (!response.ok) return refused(reasonOf(response.status, answer))
    const read = schema.safeParse(answer)
    return read.success ? { kind: 'answer', value: read.data } : refused('unreachable')
  } catch {
    return refused('unreachable')
  }
}

function reasonOf(status: number, answer: unknown): SummaryRefusal {
  if (status === 401) return 'needs-sign-in'
  const problem = problemSchema.safeParse(answer)
  // A captive portal, a proxy, a server that is busy: it has not said no.
  if (!problem.success || status >= 500 || status === 429) return 'unreachable'
  return reasons.get(problem.data.code) ?? 'refused'
}
