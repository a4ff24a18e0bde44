import { describe, expect, test } from 'vitest'
import type { Evidence } from '../budget/log-entry.ts'
import { createWitness } from './witness.ts'

/** A witness with clocks to turn. */
function stage() {
  const told: Evidence[] = []
  const clock = { mono: 1_000.7, wall: 5_000_000.2 }
  const witness = createWitness({
    page: 'a',
    mono: () => clock.mono,
    wall: () => clock.wall,
    tz: () => 'UTC',
    tell: (evidence) => told.push(evidence),
  })
  const pass = (ms: number) => {
    clock.mono += ms
    clock.wall += ms
  }
  return { witness, clock, pass, said: () => told.map(({ kind, mono }) => `${kind} ${mono}`), told }
}

describe('createWitness', () => {
  test('says that somebody came, is here, and left, in whole milliseconds', () => {
    const { witness, pass, said, told } = stage()
    witness.look(true)
    pass(15_000)
    witness.pulse()
    pass(2_000)
    witness.look(false)
    witness.pulse()
    expect(said()).toEqual(['enter 1000', 'pulse 16000', 'leave 18000'])
    expect(told.map(({ seq, act }) => [seq, act])).toEqual([
      [1, 'input'],
      [2, 'input'],
      [3, 'none'],
    ])
  })

  test('says nothing twice', () => {
    const { witness, said } = stage()
    witness.look(false)
    witness.look(true)
    witness.look(true)
    witness.machine('locked')
    witness.machine('idle')
    witness.look(false)
    expect(said()).toEqual(['enter 1000', 'locked 1000'])
  })

  test('dates a minute without an input to when it was over', () => {
    const { witness, pass, said } = stage()
    witness.look(true)
    for (let turn = 0; turn < 5; turn += 1) {
      pass(14_000)
      witness.pulse()
    }
    pass(3_000)
    witness.input()
    expect(said()).toEqual([
      'enter 1000',
      'pulse 15000',
      'pulse 29000',
      'pulse 43000',
      'pulse 57000',
      'idle 61000',
      'active 74000',
    ])
  })

  test('a machine that slept has nobody at it until an input', () => {
    const { witness, clock, pass, said } = stage()
    witness.look(true)
    pass(10_000)
    witness.pulse()
    clock.wall += 3_600_000
    pass(4_000)
    witness.pulse()
    pass(1_000)
    witness.input()
    expect(said()).toEqual(['enter 1000', 'pulse 11000', 'idle 11000', 'active 16000'])
  })

  test('a machine that is unlocked has somebody at it again', () => {
    const { witness, pass, said } = stage()
    witness.look(true)
    pass(1_000)
    witness.machine('locked')
    pass(5_000)
    witness.machine('active')
    expect(said()).toEqual(['enter 1000', 'locked 2000', 'active 7000'])
  })

  test('a page that came to the front while nobody was there says again that it is here', () => {
    const { witness, pass, said } = stage()
    witness.look(true)
    pass(4_000)
    witness.machine('active')
    expect(said()).toEqual(['enter 1000', 'pulse 5000'])
  })
})
