import { expect, test } from 'vitest'
import { placeBadge } from './badge-place.ts'

const controls = (...starts: number[]) => starts.map((from) => ({ from, to: from + 40 }))

test.each([
  ['a pill where the end is free', 600, controls(0, 80, 160), 0, 200, { kind: 'pill', end: 600 }],
  ['a mark where a pill would be too wide', 400, controls(0, 80, 160), 0, 240, { kind: 'mark', end: 400 }],
  ['a mark beside the row where the post has a margin', 400, controls(0, 180, 360), 40, 200, { kind: 'mark', end: 428 }],
  ['a mark in the last gap of a full row', 400, controls(0, 180, 360), 16, 200, { kind: 'mark', end: 352 }],
  ['the gap before the last one, where the last is narrow', 400, controls(0, 180, 330, 360), 0, 200, { kind: 'mark', end: 322 }],
  ['above the row where nothing is free', 120, controls(0, 40, 80), 0, 200, { kind: 'raised', end: 120 }],
  ['never a pill without a width', 600, controls(0), 0, undefined, { kind: 'mark', end: 600 }],
  ['the end of an empty row', 300, [], 0, 120, { kind: 'pill', end: 300 }],
] as const)('%s', (_, width, taken, beside, pill, place) => {
  expect(placeBadge(width, [...taken], beside, pill)).toEqual(place)
})

test.each([
  ['on the blank end of a wide control', 60, { kind: 'mark', end: 296 }],
  ['but not where that end is narrow', 31, { kind: 'raised', end: 300 }],
] as const)('%s', (_, blankEnd, place) => {
  const fullRow = [{ from: 0, to: 300 }]
  expect(placeBadge(300, fullRow, 0, 200, blankEnd)).toEqual(place)
})
