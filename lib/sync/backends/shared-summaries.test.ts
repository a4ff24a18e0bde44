import { afterEach, expect, test, vi } from 'vitest'
import { lookAtFigure, readSharing, readSummary, shareSummary, withdrawSummary } from './shared-summaries.ts'

const server = { address: 'https://switchboard.example', token: 'sb_1' }
const id = '0191d5a0-0000-7000-8000-000000000001'
const summary = { id, period: 'day', firstDay: '2026-11-20', minutes: 45, days: 7, to: { kind: 'people', readerIds: ['ben'] } }

const json = (status: number, body: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

function answering(answer: () => Response) {
  const asked = vi.fn<typeof fetch>(async () => answer())
  vi.stubGlobal('fetch', asked)
  return asked
}
afterEach(() => vi.unstubAllGlobals())

test('a summary is sent to the letter, and what is none is not sent', async () => {
  const asked = answering(() => new Response(null, { status: 204 }))
  const body = `${JSON.stringify(summary)} `
  expect(await shareSummary(server, body)).toEqual({ kind: 'done' })
  expect(asked.mock.calls).toMatchObject([[`${server.address}/v1/summaries`, { method: 'POST', body, redirect: 'error' }]])
  for (const other of ['', '{', '[]', JSON.stringify({ ...summary, minutes: 44 }), JSON.stringify({ ...summary, sites: [] })])
    expect(await shareSummary(server, other), other).toEqual({ kind: 'refused', reason: 'refused' })
  expect(asked).toHaveBeenCalledTimes(1)
})

test.each([
  [401, { code: 'no-session' }, 'needs-sign-in'],
  [404, { code: 'no-such-summary' }, 'gone'],
  [404, { code: 'no-such-person' }, 'unknown-target'],
  [404, { code: 'no-such-operation' }, 'unsupported'],
  [409, { code: 'already-shared' }, 'already-shared'],
  [409, { code: 'too-many' }, 'too-many'],
  [409, { code: 'not-now' }, 'not-now'],
  [409, { code: '__proto__' }, 'refused'],
  [403, { code: 'not-allowed' }, 'refused'],
  [403, '<html>', 'unreachable'],
  [429, { code: 'rate-limit' }, 'unreachable'],
  [503, { code: 'unavailable' }, 'unreachable'],
] as const)('%i %j is %s', async (status, problem, reason) => {
  answering(() => json(status, problem))
  expect(await shareSummary(server, JSON.stringify(summary))).toEqual({ kind: 'refused', reason })
})

test('nobody there, and an answer that is none, are the same', async () => {
  answering(() => {
    throw new TypeError('Failed to fetch')
  })
  const unreachable = { kind: 'refused', reason: 'unreachable' }
  expect(await readSharing(server)).toEqual(unreachable)
  answering(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }))
  expect(await readSummary(server, id)).toEqual(unreachable)
  answering(() => json(200, { minutes: -1, people: 1 }))
  expect(await lookAtFigure(server, { departmentId: 'service', firstDay: '2026-11-09' })).toEqual(unreachable)
})

test('what is gone already is as good as withdrawn', async () => {
  answering(() => json(404, { code: 'no-such-summary' }))
  expect(await withdrawSummary(server, id)).toEqual({ kind: 'done' })
  expect(await readSummary(server, id)).toEqual({ kind: 'refused', reason: 'gone' })
})
