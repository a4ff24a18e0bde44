import { expect, test } from 'vitest'
import { mediaDescriptions } from './media-descriptions.ts'

test.each<[string, (string | null | undefined)[], string[] | undefined]>([
  ['nothing', [], undefined],
  ['empty ones', ['', '  ', null, undefined], undefined],
  ['each once, in order', ['A kettle', ' A lid\n of it ', 'A kettle'], ['A kettle', 'A lid of it']],
  [
    'ten at most',
    Array.from({ length: 12 }, (_, index) => `Kettle ${index}`),
    Array.from({ length: 10 }, (_, index) => `Kettle ${index}`),
  ],
  ['long ones', ['k'.repeat(1_001)], ['k'.repeat(1_000)]],
])('%s', (_name, stated, media) => expect(mediaDescriptions(stated)).toEqual(media))

test('a picture of a kettle is not cut in half', () => {
  expect(mediaDescriptions([`${'k'.repeat(999)}🫖`])?.[0]?.isWellFormed()).toBe(true)
})
