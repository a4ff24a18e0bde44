import { expect, test } from 'vitest'
import { type PanelPlace, placeOfPanel } from './panel-place.ts'

test.each<[search: string, expected: PanelPlace]>([
  ['', { kind: 'beside' }],
  ['?tab=12', { kind: 'window', tabId: 12 }],
  ['?draft', { kind: 'window', tabId: undefined }],
  ['?tab=', { kind: 'beside' }],
  ['?tab=-1', { kind: 'beside' }],
  ['?tab=1e3', { kind: 'beside' }],
])('placeOfPanel: "%s"', (search, expected) => expect(placeOfPanel(search)).toEqual(expected))
