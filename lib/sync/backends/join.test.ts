import { afterEach, describe, expect, test, vi } from 'vitest'
import { inviteOnServer } from './join.ts'

const json = { 'content-type': 'application/json' }
const good = { code: 'A2B3C-D4E5F', personName: 'Pia', expiresAt: 1_790_000_000_000 }
const respond = (body: unknown, status: number, headers: Record<string, string> = json) =>
  new Response(JSON.stringify(body), { status, headers })

afterEach(() => vi.unstubAllGlobals())

async function invite(response: Response | Error) {
  const fetched = vi.fn((_url: string, _init: RequestInit) =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  )
  vi.stubGlobal('fetch', fetched)
  const result = await inviteOnServer('https://switchboard.example/team', 'secret', { personId: 'pia' })
  return { result, call: fetched.mock.calls[0] }
}

describe('inviteOnServer', () => {
  const refused = (reason: string) => ({ kind: 'refused', reason })
  test.each<[string, Response | Error, object]>([
    ['an invitation', respond(good, 201), { kind: 'invited', answer: good }],
    ['no network', new TypeError('Failed to fetch'), refused('unreachable')],
    ['401', respond({ code: 'no-session' }, 401), refused('not-allowed')],
    ['403', respond({ code: 'not-allowed' }, 403), refused('not-allowed')],
    ['404', respond({ code: 'no-such-person' }, 404), refused('unknown-person')],
    ['404 of something else', respond('nothing here', 404, { 'content-type': 'text/html' }), refused('unreachable')],
    ['429', respond({ code: 'rate-limit' }, 429), refused('unreachable')],
    ['503', respond({ code: 'unavailable' }, 503), refused('unreachable')],
    ['an answer of another shape', respond({ code: 7 }, 201), refused('unreachable')],
    ['HTML', respond(good, 201, { 'content-type': 'text/html' }), refused('unreachable')],
  ])('%s', async (_name, response, expected) => {
    expect((await invite(response)).result).toEqual(expected)
  })

  test('the token goes in a header to the server alone, and is not redirected elsewhere', async () => {
    const { call } = await invite(respond(good, 201))
    expect(call?.[0]).toBe('https://switchboard.example/team/v1/invitations')
    expect(call?.[1]).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer secret' },
      body: '{"personId":"pia"}',
      redirect: 'error',
      credentials: 'omit',
    })
  })
})
