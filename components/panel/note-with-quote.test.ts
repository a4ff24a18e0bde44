import { expect, test } from 'vitest'
import { noteWithQuote } from './note-with-quote.ts'

test.each<[quote: string, note: string, expected: string]>([
  ['', '', ''],
  ['', ' call her ', 'call her'],
  ['The lid cracked', '', '> The lid cracked'],
  ['The lid\ncracked ', 'third one', '> The lid\n> cracked\n\nthird one'],
  ['a'.repeat(5_000), 'b', `> ${'a'.repeat(3_998)}`],
])('noteWithQuote', (quote, note, expected) => expect(noteWithQuote(quote, note)).toBe(expected))
