import { expect, test } from 'vitest'
import { isoTime } from './posted-at.ts'

test.each([
  ['2026-03-09T08:15:00.000Z', '2026-03-09T08:15:00.000Z'],
  ['2026-03-09T08:15:00Z', '2026-03-09T08:15:00.000Z'],
  ['2026-03-09T08:15:00+02:00', '2026-03-09T06:15:00.000Z'],
  ['yesterday', undefined],
  ['2026-13-45T99:00:00Z', undefined],
  ['2026', undefined],
  ['', undefined],
  [null, undefined],
])('%s is %s', (shown, expected) => expect(isoTime(shown)).toBe(expected))
