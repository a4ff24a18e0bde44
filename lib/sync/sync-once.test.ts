import { describe, expect, test } from 'vitest'
import { actOn, kettlePost } from '../../tests/sync/support/northwind.ts'
import type { Exchange } from './backend.ts'
import type { PushedMutation, SyncAnswer, SyncRequest } from './protocol.ts'
import { type SyncStore, syncOnce } from './sync-once.ts'

const answer = (more: Partial<SyncAnswer> = {}): Exchange => ({
  kind: 'answer',
  answer: { acked: 0, results: [], changes: [], cursor: 0, more: false, epoch: 'e', snapshot: false, ...more },
})
const failed = (because: 'network' | 'server' | 'rate-limit', retryAfterMs?: number): Exchange => ({
  kind: 'failed',
  because,
  retryAfterMs,
})

/** A store in memory and a backend that answers from a list, the last one for ever. */
function rig(count: number, exchanges: (Exchange | ((request: SyncRequest) => Exchange))[], failures = 0) {
  const asked: SyncRequest[] = []
  const written: unknown[] = []
  let outbox: PushedMutation[] = Array.from({ length: count }, (_none, index) => ({
    mid: index + 1,
    mutation: actOn(kettlePost('1'), 'note', `op-${index + 1}`),
  }))
  let cursor = 0
  const store: SyncStore = {
    position: () => Promise.resolve({ clientId: 'c', cursor, epoch: undefined, failures }),
    outboxHead: (limit) => Promise.resolve(outbox.slice(0, limit)),
    apply: async (_asked, given) => {
      outbox = outbox.filter(({ mid }) => !given.results.some((result) => result.mid === mid))
      cursor = given.cursor
    },
    backOff: async (...args) => void written.push(['backOff', ...args]),
    stop: async (because) => void written.push(['stop', because]),
    renumber: async (...args) => void written.push(['renumber', ...args]),
  }
  const run = () =>
    syncOnce({
      store,
      backend: {
        exchange: async (request) => {
          asked.push(request)
          const next = exchanges[Math.min(asked.length, exchanges.length) - 1] ?? answer()
          return typeof next === 'function' ? next(request) : next
        },
      },
      clock: { now: () => 1_000 },
      chance: () => 0.5,
      signal: new AbortController().signal,
    })
  return { run, asked, written }
}

const takeAll = ({ mutations, cursor }: SyncRequest): Exchange =>
  answer({
    results: mutations.map(({ mid, mutation: { opId } }) => ({ mid, opId, kind: 'applied', itemId: undefined })),
    cursor: cursor + 1,
  })

describe('syncOnce', () => {
  test('pulls though nothing waits', async () => {
    const { run, asked } = rig(0, [answer()])
    expect([await run(), asked.length]).toEqual(['done', 1])
  })

  test('pushes by a hundred until nothing waits', async () => {
    const { run, asked } = rig(250, [takeAll])
    expect(await run()).toBe('done')
    expect(asked.map(({ mutations }) => mutations.length)).toEqual([100, 100, 50])
  })

  test('asks again at once while there is more', async () => {
    const { run, asked } = rig(0, [answer({ cursor: 1, more: true }), answer({ cursor: 2, more: true }), answer({ cursor: 3 })])
    expect([await run(), asked.map(({ cursor }) => cursor)]).toEqual(['done', [0, 1, 2]])
  })

  test('halves what is too large, down to one', async () => {
    const tooLargeAbove = (most: number) => (request: SyncRequest) =>
      request.mutations.length > most ? ({ kind: 'too-large' } as const) : takeAll(request)
    const { run, asked } = rig(4, [tooLargeAbove(1)])
    expect(await run()).toBe('done')
    expect(asked.map(({ mutations }) => mutations.length)).toEqual([4, 2, 1, 3, 2, 1, 2, 1, 1])
  })

  test.each<[string, Exchange, unknown[]]>([
    ['no network', failed('network'), ['backOff', { until: 1_500, notBefore: undefined, because: 'network', failures: 1 }]],
    ['a broken server', failed('server'), ['backOff', { until: 1_500, notBefore: undefined, because: 'server', failures: 1 }]],
    [
      'a busy server that says when',
      failed('rate-limit', 60_000),
      ['backOff', { until: 61_000, notBefore: 61_000, because: 'rate-limit', failures: 1 }],
    ],
    [
      'one act too large by itself',
      { kind: 'too-large' },
      ['backOff', { until: 1_500, notBefore: undefined, because: 'server', failures: 1 }],
    ],
    ['no valid token', { kind: 'needs-sign-in' }, ['stop', 'needs-sign-in']],
    ['an old client', { kind: 'needs-update' }, ['stop', 'needs-update']],
  ])('%s stops it, with the reason stored', async (_name, exchange, expected) => {
    const { run, written } = rig(1, [exchange])
    expect([await run(), written]).toEqual(['stopped', [expected]])
  })

  test('a failure after others waits longer', async () => {
    const { run, written } = rig(1, [failed('network')], 3)
    await run()
    expect(written).toEqual([['backOff', { until: 5_000, notBefore: undefined, because: 'network', failures: 4 }]])
  })

  test.each<[string, Exchange, unknown[]]>([
    [
      'a gap is closed from the last number the server knows',
      { kind: 'conflict', conflict: { code: 'gap', acked: 7 } },
      [8, false],
    ],
    ['a fork takes a new client', { kind: 'conflict', conflict: { code: 'forked' } }, [1, true]],
  ])('%s', async (_name, conflict, expected) => {
    const { run, written } = rig(1, [conflict, takeAll])
    expect([await run(), written]).toEqual(['done', [['renumber', ...expected]]])
  })

  test.each<[string, Exchange, number]>([
    ['conflicts for ever', { kind: 'conflict', conflict: { code: 'forked' } }, 4],
    ['has more for ever and never goes on', answer({ more: true }), 1],
    ['never takes an act', answer(), 1],
  ])('a server that %s is left alone for a while', async (_name, exchange, calls) => {
    const { run, asked, written } = rig(1, [exchange])
    expect([await run(), asked.length, written.at(-1)]).toEqual([
      'stopped',
      calls,
      ['backOff', { until: 1_500, notBefore: undefined, because: 'server', failures: 1 }],
    ])
  })

  test('A22: a server that goes on for ever is cut off', async () => {
    const { run, asked } = rig(0, [({ cursor }) => answer({ more: true, cursor: cursor + 1 })])
    expect(await run()).toBe('stopped')
    expect(asked.length).toBeLessThanOrEqual(2_000)
  })
})
