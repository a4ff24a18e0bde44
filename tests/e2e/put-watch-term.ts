import { randomUUID } from 'node:crypto'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { joinAnswerSchema, syncAnswerSchema } from '../../lib/sync/protocol-schema.ts'
import { syncSchema, type SyncRequest } from '../../lib/sync/protocol.ts'

/** Adds a watch term as an administrator with a client of their own would: join, then one push. */
export async function putWatchTerm(server: string, code: string, value: WatchTerm): Promise<void> {
  const joined = joinAnswerSchema.parse(await post(`${server}/v1/join`, undefined, { code, deviceName: 'test' }))
  const now = Date.now()
  const request: SyncRequest = {
    clientId: randomUUID(),
    epoch: undefined,
    schema: syncSchema,
    cursor: 0,
    sentAt: now,
    mutations: [{ mid: 1, mutation: { opId: randomUUID(), kind: 'put-row', at: now, args: { rowKind: 'watch-term', value } } }],
  }
  const answer = syncAnswerSchema.parse(await post(`${server}/v1/sync`, joined.token, request))
  if (answer.results[0]?.kind !== 'applied') throw new Error(`The watch term was refused: ${JSON.stringify(answer.results)}`)
}

async function post(url: string, token: string | undefined, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
