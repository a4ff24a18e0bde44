import { expect, test } from 'vitest'
import { wholeAddress } from './shortened-link.ts'

/** As much of a link as is asked for; pages as they are stand in the fixtures. */
const link = (href: string, shown: string) =>
  ({ tagName: 'A', textContent: shown, getAttribute: (name: string) => (name === 'href' ? href : null) }) as unknown as Element

test.each([
  ['https://kettles.example/reviews/one', 'kettles.example/rev...', 'https://kettles.example/reviews/one'],
  ['https://www.kettles.example/reviews', 'kettles.example/rev…', 'https://www.kettles.example/reviews'],
  ['http://www.kettles.example/?from=tea', 'www.kettles.example?from=t...', 'http://www.kettles.example/?from=tea'],
  [
    'https://l.threads.com/?u=https%3A%2F%2Fkettles.example%2Freviews&e=A',
    'kettles.example/r…',
    'https://kettles.example/reviews',
  ],
  [
    'https://go.bsky.app/redirect?u=https%3A%2F%2Fkettles.example%2Freviews',
    'kettles.example/r...',
    'https://kettles.example/reviews',
  ],
  ['https://kettles.example/', 'kettles.example', undefined],
  ['https://evil.example/', 'kettles.example/rev...', undefined],
  ['https://kettles.example/', 'and so on…', undefined],
  ['https://kettles.example/', '…', undefined],
  ['javascript:alert(1)', 'javascript:ale…', undefined],
  ['https://l.threads.com/?u=javascript%3Aalert(1)', 'javascript:ale…', undefined],
])('%s shown as %s', (href, shown, whole) => expect(wholeAddress(link(href, shown))).toBe(whole))
