import type { SharedHealth } from '../../org/site-health.ts'
import { sharedHealthSchema } from '../protocol-health.ts'
import { readJson } from './read-json.ts'

const timeoutMs = 15_000

/** Sends a report of counts. `refused`: the server does not want it, or does not know the operation; it is not sent again. */
export async function sendSharedHealth(
  address: string,
  token: string,
  { id, days }: { id: string; days: readonly SharedHealth[] },
): Promise<'sent' | 'refused' | 'try-again'> {
  try {
    const response = await ask(address, token, { method: 'POST', body: JSON.stringify({ id, days }) })
    if (response.ok) return 'sent'
    return response.status >= 500 || response.status === 429 || response.status === 401 ? 'try-again' : 'refused'
  } catch {
    return 'try-again'
  }
}

/** The organisation's sums; `undefined` where there is no answer, or none that may be seen. */
export async function readSharedHealth(address: string, token: string): Promise<SharedHealth[] | undefined> {
  try {
    const response = await ask(address, token, { method: 'GET' })
    const answer = response.ok ? sharedHealthSchema.safeParse(await readJson(response)) : undefined
    return answer?.data?.days
  } catch {
    return undefined
  }
}

function ask(address: string, token: string, more: { method: string; body?: string }): Promise<Response> {
  return fetch(`${address}/v1/site-health`, {
    ...more,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  })
}
