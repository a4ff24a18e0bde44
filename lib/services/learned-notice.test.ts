import { expect, test } from 'vitest'
import type { LearnedWeights } from '../classify/learned-weights.ts'
import { learnedNotice } from './learned-notice.ts'

const ana = { name: 'ana' }

/** A notice over weights that the test sets, whose pauses end when the test says so. */
function start() {
  let weights: LearnedWeights = new Map()
  let isBroken = false
  const log: string[] = []
  const pauses: (() => void)[] = []
  const notice = learnedNotice<{ name: string }>({
    read: async ({ name }) => {
      if (isBroken) throw new Error('closed')
      log.push(`read ${name}`)
      return weights
    },
    tell: async () => void log.push('told'),
    pause: () => new Promise((resolve) => pauses.push(resolve)),
    failed: () => void log.push('failed'),
  })
  return {
    log,
    /** Another lesson, of which the weights become others. */
    teach: (account = ana) => {
      weights = new Map([...weights, [weights.size, [1]]])
      notice(account)
    },
    notice,
    setBroken: (value: boolean) => (isBroken = value),
    endPause: async () => {
      await expect.poll(() => pauses.length).toBeGreaterThan(0)
      pauses.shift()?.()
      await settled()
    },
    told: () => log.filter((line) => line === 'told').length,
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('five hundred lessons are one notice at once and one after the pause', async () => {
  const { teach, told, endPause, log } = start()
  teach()
  await settled()
  expect(told()).toBe(1)
  for (let lesson = 1; lesson < 500; lesson += 1) {
    teach()
    await Promise.resolve()
  }
  expect(told()).toBe(1)
  await endPause()
  expect(told()).toBe(2)
  await endPause()
  expect(log).toEqual(['read ana', 'told', 'read ana', 'told'])
})

test('nobody is told of weights that are the same', async () => {
  const { teach, notice, told, endPause, log } = start()
  teach()
  await endPause()
  notice(ana)
  await settled()
  expect(told()).toBe(1)
  expect(log.at(-1)).toBe('read ana')
})

test('another account is told of the same weights, and again after a change', async () => {
  const { teach, notice, told, endPause } = start()
  teach()
  await endPause()
  notice({ name: 'ben' })
  await endPause()
  notice(ana)
  await endPause()
  expect(told()).toBe(3)
})

test('what could not be read is told by the next lesson', async () => {
  const { teach, notice, setBroken, told, log } = start()
  setBroken(true)
  teach()
  await settled()
  setBroken(false)
  notice(ana)
  await settled()
  expect(log[0]).toBe('failed')
  expect(told()).toBe(1)
})
