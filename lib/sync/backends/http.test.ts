import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SyncRequest } from '../protocol.ts'
import { httpBackend } from './http.ts'

const request: SyncRequest = { clientId: 'c', epoch: undefined, schema: 1, cursor: 0, sentAt: 1, mutations: [] }
const good = { acked: 0, results: [], changes: [], cursor: 3, more: false, epoch: 'e', snapshot: false }
const json = { 'content-type': 'application/json' }
const respond = (body: BodyInit, init: ResponseInit = {}) => new Response(body, { headers: json, ...init })

afterEach(() => vi.unstubAllGlobals())

async function exchange(response: Response | Error) {
  const fetched = vi.fn((_url: string, _init: RequestInit) =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  )
  vi.stubGlobal('fetch', fetched)
  const result = await httpBackend('https://switchboard.example', () => Promise.resolve('t')).exchange(
    request,
    new AbortController().signal,
  )
  return { result, call: fetched.mock.calls[0] }
}

describe('httpBackend', () => {
  const server = { kind: 'failed', because: 'server', retryAfterMs: undefined }
  const network = { kind: 'failed', because: 'network', retryAfterMs: undefined }
  test.each<[string, Response | Error, object]>([
    ['an answer', respond(JSON.stringify(good)), { kind: 'answer', answer: good }],
    ['no network', new TypeError('Failed to fetch'), network],
    ['401', respond('{}', { status: 401 }), { kind: 'needs-sign-in' }],
    ['403', respond('{}', { status: 403 }), server],
    ['404', respond('{}', { status: 404 }), server],
    ['409 gap', respond('{"code":"gap","acked":4}', { status: 409 }), { kind: 'conflict', conflict: { code: 'gap', acked: 4 } }],
    ['409 forked', respond('{"code":"forked"}', { status: 409 }), { kind: 'conflict', conflict: { code: 'forked' } }],
    ['409 of another kind', respond('{"code":"tea"}', { status: 409 }), server],
    ['413', respond('', { status: 413 }), { kind: 'too-large' }],
    ['426', respond('', { status: 426 }), { kind: 'needs-update' }],
    [
      '429 with a time',
      respond('', { status: 429, headers: { 'retry-after': '9' } }),
      { kind: 'failed', because: 'rate-limit', retryAfterMs: 9_000 },
    ],
    ['429 without', respond('', { status: 429 }), { kind: 'failed', because: 'rate-limit', retryAfterMs: undefined }],
    [
      '503 with a year',
      respond('', { status: 503, headers: { 'retry-after': '31536000' } }),
      { ...server, retryAfterMs: 3_600_000 },
    ],
    ['503 with nonsense', respond('', { status: 503, headers: { 'retry-after': 'soon' } }), server],
    ['a captive portal', respond('<p>Welcome', { headers: { 'content-type': 'text/html' } }), server],
    ['JSON that is cut off', respond(JSON.stringify(good).slice(0, -4)), server],
    ['nothing', respond(''), server],
    ['a cursor below zero', respond(JSON.stringify({ ...good, cursor: -1 })), server],
    [
      'a row of an unknown kind',
      respond(JSON.stringify({ ...good, changes: [{ kind: 'put', rowKind: 'spell', id: 'a', seq: 1, value: {} }] })),
      server,
    ],
    ['a body that does not end', respond(new Uint8Array(17 * 1024 * 1024)), server],
  ])('%s', async (_name, response, expected) => {
    expect((await exchange(response)).result).toEqual(expected)
  })

  test('an answer with __proto__ is read without it', async () => {
    const { result } = await exchange(respond(JSON.stringify(good).replace('{', '{"__proto__":{"more":true},')))
    expect(result).toEqual({ kind: 'answer', answer: good })
  })

  test('sends the token in its header alone, and follows no redirect', async () => {
    const [url, init] = (await exchange(respond(JSON.stringify(good)))).call ?? []
    expect([url, init?.redirect, init?.credentials]).toEqual(['https://switchboard.example/v1/sync', 'error', 'omit'])
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer t')
    expect(init?.body).toBe(JSON.stringify(request))
  })

  test('without a token nothing is sent', async () => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    const backend = httpBackend('https://switchboard.example', () => Promise.resolve(undefined))
    expect(await backend.exchange(request, new AbortController().signal)).toEqual({ kind: 'needs-sign-in' })
    expect(fetched).not.toHaveBeenCalled()
  })
})
