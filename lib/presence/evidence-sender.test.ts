import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Evidence } from '../budget/log-entry.ts'
import { createEvidenceSender } from './evidence-sender.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const evidence = (seq: number, kind: Evidence['kind']): Evidence => ({
  page: 'a',
  seq,
  kind,
  mono: seq,
  wall: seq,
  tz: 'UTC',
  act: 'none',
})

function stage() {
  const heard: number[] = []
  const state = { alive: true, wanted: true, orphaned: false }
  const sender = createEvidenceSender(
    {
      async evidence({ entries }) {
        if (!state.alive) throw new Error('The worker was killed.')
        heard.push(...entries.map(({ seq }) => seq))
        return { wanted: state.wanted }
      },
      isOrphaned: () => state.orphaned,
    },
    new AbortController().signal,
  )
  return { sender, heard, state }
}

test('T11: what a killed worker did not take is sent again, in order', async () => {
  const { sender, heard, state } = stage()
  state.alive = false
  sender.send(evidence(1, 'enter'))
  sender.send(evidence(2, 'pulse'))
  await vi.advanceTimersByTimeAsync(2_500)
  expect(heard).toEqual([])
  state.alive = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(heard).toEqual([1, 2])
})

test('without a window only arrivals are sent, until one opens', async () => {
  const { sender, heard, state } = stage()
  state.wanted = false
  sender.send(evidence(1, 'enter'))
  await vi.advanceTimersByTimeAsync(0)
  sender.send(evidence(2, 'pulse'))
  sender.send(evidence(3, 'leave'))
  sender.send(evidence(4, 'enter'))
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual([1, 4])
  sender.listen()
  sender.send(evidence(5, 'pulse'))
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual([1, 4, 5])
})

test('an extension that is gone is asked no more', async () => {
  const { sender, heard, state } = stage()
  state.alive = false
  sender.send(evidence(1, 'enter'))
  await vi.advanceTimersByTimeAsync(0)
  state.orphaned = true
  state.alive = true
  await vi.advanceTimersByTimeAsync(5_000)
  expect(heard).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
