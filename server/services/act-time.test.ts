import { expect, test } from 'vitest'
import { actTime } from './act-time.ts'

const received = 1_800_000_000_000
const month = 30 * 86_400_000

test.each([
  ['just now', received, received, { at: received, estimated: false }],
  ['an hour ago, clock right', received, received - 3_600_000, { at: received - 3_600_000, estimated: false }],
  [
    'an hour ago, clock three hours fast',
    received + 10_800_000,
    received + 7_200_000,
    { at: received - 3_600_000, estimated: false },
  ],
  ['a minute ago, clock stands in 1970', 60_000, 0, { at: received - 60_000, estimated: false }],
  ['after it was sent', received, received + 5_000, { at: received, estimated: true }],
  ['two months ago', received, received - 2 * month, { at: received - month, estimated: true }],
  ['sent with a fraction', received + 0.4, received, { at: received, estimated: false }],
])('actTime: %s', (_, sentAt, at, expected) => {
  expect(actTime(received, sentAt, at)).toEqual(expected)
})
