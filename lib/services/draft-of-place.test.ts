import { describe, expect, test } from 'vitest'
import { postSchema } from '../post/post-schema.ts'
import { webKey } from '../post/web-post.ts'
import { draftOfPlace, type PointedAt } from './draft-of-place.ts'

const page = 'https://kettles.example/reviews?utm_source=mail#top'
const status = 'https://twitter.com/lena/status/1788/photo/1?s=20'
const web = (address: string) => webKey(new URL(address))

const cases: [name: string, at: PointedAt, expected: { key?: string; permalink?: string; quote?: string } | undefined][] = [
  ['the page', { page }, { key: web(page), permalink: page, quote: '' }],
  ['a link', { page, link: 'https://other.example/a' }, { key: web('https://other.example/a') }],
  [
    'a link to a post makes the badge’s own item',
    { page, link: status },
    { key: 'x:1788', permalink: 'https://x.com/lena/status/1788' },
  ],
  ['a picture in a link to a post', { page, link: status, image: 'https://img.example/1.png' }, { key: 'x:1788' }],
  [
    'a picture in any other link is of the page',
    { page, link: 'https://img.example/full', image: 'https://img.example/1.png' },
    { key: web(page), quote: 'https://img.example/1.png' },
  ],
  ['a picture that has no address', { page, image: 'data:image/png;base64,AAAA' }, { key: web(page), quote: '' }],
  ['a selection', { page, selection: ' The lid\r\ncracked ' }, { key: web(page), quote: 'The lid\ncracked' }],
  ['a selection without end', { page, selection: 'a'.repeat(9_000) }, { quote: 'a'.repeat(1_500) }],
  ['the page that is a post', { page: 'https://x.com/i/web/status/1788' }, { key: 'x:1788' }],
  [
    'the page’s own address',
    { page, canonical: 'https://kettles.example/reviews/7' },
    { key: web('https://kettles.example/reviews/7') },
  ],
  ['an own address elsewhere is not believed', { page, canonical: 'https://evil.example/' }, { key: web(page) }],
  ['an own address that is none', { page, canonical: 'javascript:alert(1)' }, { key: web(page) }],
  ['a name and password stay here', { page: 'https://ana:secret@kettles.example/a' }, { permalink: 'https://kettles.example/a' }],
  ['a mail address is no link to route, the page is', { page, link: 'mailto:ana@kettles.example' }, { key: web(page) }],
  ['the browser’s own pages', { page: 'chrome://settings' }, undefined],
  ['a file', { page: 'file:///home/ana/a.html' }, undefined],
  ['an address without end', { page: `https://kettles.example/${'a'.repeat(3_000)}` }, undefined],
]

describe('draftOfPlace', () => {
  test.each(cases)('%s', (_name, at, expected) => {
    const draft = draftOfPlace(at, 'draft-1')
    if (!expected) return expect(draft).toBeUndefined()
    expect(draft).toMatchObject({
      post: {
        audience: 'unknown',
        text: '',
        ...(expected.key && { key: expected.key }),
        ...(expected.permalink && { permalink: expected.permalink }),
      },
      ...(expected.quote !== undefined && { quote: expected.quote }),
    })
    // Whatever a page says, what comes of it may be sent.
    expect(postSchema.safeParse(draft?.post).success).toBe(true)
  })
})
