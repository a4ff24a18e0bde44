import { invitationAnswerSchema, joinAnswerSchema } from '../protocol-schema.ts'
import type { InvitationAnswer, InvitationRequest, JoinAnswer, JoinRequest } from '../protocol.ts'
import { readJson } from './read-json.ts'

const timeoutMs = 15_000

export type Joined =
  | { kind: 'joined'; answer: JoinAnswer }
  | { kind: 'refused'; reason: 'unreachable' | 'not-a-server' | 'unknown-code' }

/** Trades an invitation code for a device token. */
export async function joinServer(address: string, request: JoinRequest): Promise<Joined> {
  let response: Response
  try {
    response = await post(`${address}/v1/join`, { 'content-type': 'application/json' }, JSON.stringify(request))
  } catch {
    return { kind: 'refused', reason: 'unreachable' }
  }
  const body = await readJson(response)
  if (response.status === 404 && body !== undefined) return { kind: 'refused', reason: 'unknown-code' }
  const answer = joinAnswerSchema.safeParse(body)
  return response.ok && answer.success ? { kind: 'joined', answer: answer.data } : { kind: 'refused', reason: 'not-a-server' }
}

export type Invited =
  | { kind: 'invited'; answer: InvitationAnswer }
  | { kind: 'refused'; reason: 'not-allowed' | 'unreachable' | 'unknown-person' }

/** Asks the server for an invitation code for one of the organisation's people. Admins alone are given one. */
export async function inviteOnServer(address: string, token: string, request: InvitationRequest): Promise<Invited> {
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await post(`${address}/v1/invitations`, headers, JSON.stringify(request))
    if (response.status === 401 || response.status === 403) return { kind: 'refused', reason: 'not-allowed' }
    const body = await readJson(response)
    if (response.status === 404 && body !== undefined) return { kind: 'refused', reason: 'unknown-person' }
    const answer = invitationAnswerSchema.safeParse(body)
    if (response.ok && answer.success) return { kind: 'invited', answer: answer.data }
  } catch {
    // Said below: nobody answered, or not to the end.
  }
  return { kind: 'refused', reason: 'unreachable' }
}

/** Tells the server to forget this device. Best effort: the token is dropped here in any case, and a person may revoke it later. */
export async function revokeDevice(address: string, token: string): Promise<void> {
  await post(`${address}/v1/devices/revoke-self`, { authorization: `Bearer ${token}` }, undefined).catch(() => undefined)
}

function post(url: string, headers: Record<string, string>, body: string | undefined): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers,
    body: body ?? null,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  })
}
