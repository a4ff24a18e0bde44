import type { Backend, Exchange } from '../backend.ts'
import { syncAnswerSchema, syncConflictSchema, unknownClientSchema } from '../protocol-schema.ts'
import type { SyncRequest } from '../protocol.ts'
import { readJson } from './read-json.ts'

const timeoutMs = 15_000

/**
 * A server that speaks `docs/protocol.md`.
 *
 * @param address origin and path without a trailing slash, e.g. `https://switchboard.example`
 * @param readToken called at every send, so that no token is ever stored with an act; `undefined` when signed out
 */
export function httpBackend(address: string, readToken: () => Promise<string | undefined>): Backend {
  return {
    async exchange(request: SyncRequest, signal: AbortSignal): Promise<Exchange> {
      const token = await readToken()
      if (token === undefined) return { kind: 'needs-sign-in' }
      try {
        const response = await fetch(`${address}/v1/sync`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(request),
          // A redirect would carry acts to somebody else's server (A23).
          redirect: 'error',
          credentials: 'omit',
          cache: 'no-store',
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        })
        return await exchangeOf(response)
      } catch {
        return { kind: 'failed', because: 'network', retryAfterMs: undefined }
      }
    },
  }
}

async function exchangeOf(response: Response): Promise<Exchange> {
  switch (response.status) {
    case 200: {
      const answer = syncAnswerSchema.safeParse(await readJson(response))
      return answer.success ? { kind: 'answer', answer: answer.data } : serverFailure(undefined)
    }
    case 401:
      return { kind: 'needs-sign-in' }
    case 409: {
      const conflict = syncConflictSchema.safeParse(await readJson(response))
      return conflict.success ? { kind: 'conflict', conflict: conflict.data } : serverFailure(undefined)
    }
    case 404: {
      // The client's number belongs to another person: a copied profile. A new one is taken, and nothing waits for ever.
      const problem = unknownClientSchema.safeParse(await readJson(response))
      return problem.success ? { kind: 'conflict', conflict: { code: 'forked' } } : serverFailure(undefined)
    }
    case 413:
      return { kind: 'too-large' }
    case 426:
      return { kind: 'needs-update' }
    case 429:
      return { kind: 'failed', because: 'rate-limit', retryAfterMs: retryAfterMs(response) }
    default:
      return serverFailure(retryAfterMs(response))
  }
}

const serverFailure = (retryAfterMs: number | undefined): Exchange => ({ kind: 'failed', because: 'server', retryAfterMs })

/** `Retry-After` in seconds (the form our server uses), at most an hour. */
function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3_600) * 1_000 : undefined
}
