import { randomUUID } from 'node:crypto'
import type { Item } from '../../../lib/triage/item.ts'
import { joinAnswerSchema, syncAnswerSchema } from '../../../lib/sync/protocol-schema.ts'
import { syncSchema, type SyncRequest } from '../../../lib/sync/protocol.ts'

/** Somebody of the same organisation with a client of their own. */
export interface Colleague {
  /** The items that the server holds, the one that changed last at the end. */
  items(): Promise<Item[]>
}

export async function joinAsColleague(server: string, code: string): Promise<Colleague> {
  const { token } = joinAnswerSchema.parse(await post(`${server}/v1/join`, undefined, { code, deviceName: 'test' }))
  return {
    async items() {
      const request: SyncRequest = {
        clientId: randomUUID(),
        epoch: undefined,
        schema: syncSchema,
        cursor: 0,
        sentAt: Date.now(),
        mutations: [],
      }
      const { changes } = syncAnswerSchema.parse(await post(`${server}/v1/sync`, token, request))
      return changes.flatMap((change) => (change.kind === 'put' && change.rowKind === 'item' ? [change.value] : []))
    },
  }
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
