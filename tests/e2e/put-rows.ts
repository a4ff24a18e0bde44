import { randomUUID } from 'node:crypto'
import type { OrgMutation } from '../../lib/triage/mutation.ts'
import { joinAnswerSchema, syncAnswerSchema } from '../../lib/sync/protocol-schema.ts'
import { syncSchema, type SyncRequest } from '../../lib/sync/protocol.ts'

type Row = Extract<OrgMutation, { kind: 'put-row' }>['args']

/** Sets a row of the organisation, as an administrator with a client of their own would. */
export const putRow = (server: string, code: string, args: Row): Promise<void> => putRows(server, code, [args])

/** Sets rows of the organisation: join, then one push. */
export async function putRows(server: string, code: string, rows: readonly Row[]): Promise<void> {
  const joined = joinAnswerSchema.parse(await post(`${server}/v1/join`, undefined, { code, deviceName: 'test' }))
  const now = Date.now()
  const request: SyncRequest = {
    clientId: randomUUID(),
    epoch: undefined,
    schema: syncSchema,
    cursor: 0,
    sentAt: now,
    mutations: rows.map((args, index) => ({ mid: index + 1, mutation: { opId: randomUUID(), kind: 'put-row', at: now, args } })),
  }
  const answer = syncAnswerSchema.parse(await post(`${server}/v1/sync`, joined.token, request))
  if (answer.results.some(({ kind }) => kind !== 'applied'))
    throw new Error(`The row was refused: ${JSON.stringify(answer.results)}`)
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
