import { expect, test } from 'vitest'
import { placePanel } from './place-panel.ts'

const large = { width: 1280, height: 900 }
const small = { width: 320, height: 400 }
const panel = { width: 360, height: 600 }
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

test.each([
  ['below the badge', large, box(700, 100, 24, 24), box(200, 20, 600, 110), { left: 364, top: 132 }],
  ['above the post', large, box(700, 850, 24, 24), box(200, 760, 600, 120), { left: 364, top: 152 }],
  ['beside the post', large, box(700, 450, 24, 24), box(200, 300, 600, 180), { left: 808, top: 174 }],
  ['before the post', large, box(1200, 450, 24, 24), box(600, 300, 640, 180), { left: 232, top: 174 }],
  ['at the end of the window', large, box(900, 450, 24, 24), box(20, 300, 1240, 180), { left: 912, top: 292 }],
  ['inside a window that is too small', small, box(10, 10, 24, 24), box(0, 0, 300, 100), { left: 8, top: 8 }],
])('%s', (_, view, badge, post, place) => {
  expect(placePanel(badge, post, panel, view)).toEqual(place)
})
