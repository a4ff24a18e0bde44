import { randomUUID } from 'node:crypto'
import { joinAnswerSchema, syncAnswerSchema } from '../../../lib/sync/protocol-schema.ts'
import { syncSchema, type SyncRequest } from '../../../lib/sync/protocol.ts'

/** Texts of the items that the server holds, in order, as somebody with this invitation and a client of their own is told of them. */
export async function routedTexts(server: string, code: string): Promise<string[]> {
  const joined = joinAnswerSchema.parse(await post(`${server}/v1/join`, undefined, { code, deviceName: 'test' }))
  const request: SyncRequest = {
    clientId: randomUUID(),
    epoch: undefined,
    schema: syncSchema,
    cursor: 0,
    sentAt: Date.now(),
    mutations: [],
  }
  const { changes } = syncAnswerSchema.parse(await post(`${server}/v1/sync`, joined.token, request))
  return changes.flatMap((change) => ('row' in change && change.kind === 'item' ? [change.row.post.text] : [])).sort().toReversed()
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
