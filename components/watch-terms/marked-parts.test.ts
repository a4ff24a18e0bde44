import { expect, test } from 'vitest'
import type { Mention } from '../../lib/org/term-place.ts'
import { markedParts } from './marked-parts.ts'

const at = (start: number, end: number): Mention => ({
  termId: 't',
  kind: 'own',
  found: '',
  variant: 'written',
  place: { kind: 'text', start, end },
})
const author: Mention = { termId: 'h', kind: 'handle', found: 'a', variant: 'written', place: { kind: 'author' } }

test.each<[string, Mention[], string[]]>([
  ['nothing found', [], ['Tea for two']],
  ['the beginning', [at(0, 3)], ['[Tea]', ' for two']],
  ['the end', [at(8, 11)], ['Tea for ', '[two]']],
  ['both, and the author', [author, at(0, 3), at(8, 11)], ['[Tea]', ' for ', '[two]']],
  ['one over another', [at(0, 7), at(4, 11)], ['[Tea for]', '[ two]']],
  ['an answer to a longer text', [at(8, 20)], ['Tea for ', '[two]']],
])('markedParts: %s', (_, mentions, expected) => {
  expect(markedParts('Tea for two', mentions).map(({ text, marked }) => (marked ? `[${text}]` : text))).toEqual(expected)
})
