import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownWords } from './known-words.ts'
import type { PageElement, PageNode } from './page-tree.ts'
import { printPage } from './print-page.ts'
import { replacePage } from './replace-page.ts'

const known = knownWords()

const element = (tag: string, attributes: Record<string, string>, ...children: PageNode[]): PageElement => ({
  tag,
  attributes: Object.entries(attributes),
  children,
})

/** What becomes of a page with these nodes, as HTML. */
function replaced(url: string, ...nodes: PageNode[]): string {
  const page = replacePage({ hasDoctype: false, root: element('body', {}, ...nodes) }, url, known, 'seed')
  return printPage(page.tree)
}

/** Text of the one element of a page. */
const text = (words: string) =>
  /<p>(.*)<\/p>/su.exec(replaced('https://www.kettles.example/', element('p', {}, words)))?.[1] ?? ''

const shape = (words: string) =>
  words
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\p{Lo}/gu, 'o')
    .replace(/\d/gu, '0')

describe('text', () => {
  test.each([
    'My Northwind kettle sings, 1,234 times!',
    'Чайник поёт: «громко»',
    'الغلاية تغني كل يوم',
    '\u041A\u0435\u0442\u0442\u043B 𝗯𝗼𝗹𝗱 élan',
    'हमारी केतली',
    '湯沸かしが歌います',
  ])('%s keeps its shape and no word', (words) => {
    const made = text(words)
    expect(shape(made)).toBe(shape(words))
    const run = /\p{L}{4,}/gu
    expect((made.match(run) ?? []).filter((word) => words.includes(word))).toEqual([])
  })

  test.each(['🔥🫖  🎉\n', '4 h', '10:45', '…', ' · '])('%j stays what it is, but for its letters', (words) => {
    expect(text(words).replace(/\p{L}/gu, 'x')).toBe(words.replace(/\p{L}/gu, 'x'))
  })

  test('the same word becomes the same, in whichever case, and another another', () => {
    const [first = '', second, third] = text('kettle Kettle kettles').split(' ')
    expect(second).toBe(first.charAt(0).toUpperCase() + first.slice(1))
    expect(third?.startsWith(first)).toBe(false)
  })

  test('whatever is written, its shape stays', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9 ,.!?]{1,40}$/u).filter((one) => !/\d{10}|\d-\d|\.\d|\d\./u.test(one))
    fc.assert(fc.property(words, (one) => shape(text(one)) === shape(one)))
  })
})

describe('names and ids', () => {
  test('a handle is one in its link, in a mention, in a test id and in JSON', () => {
    const html = replaced(
      'https://x.com/home',
      element('a', { href: '/lenaortiz/status/7700000000000000101', 'data-context': '{"author":"lenaortiz"}' }, '@LenaOrtiz'),
      element('div', { 'data-testid': 'UserAvatar-Container-lenaortiz', class: 'kettle css-175oi2r' }),
    )
    const name = /href="\/(\w+)\/status\/\d{19}"/u.exec(html)?.[1] ?? ''
    expect(name).toMatch(/^[a-z]{9}$/u)
    expect(html).not.toMatch(/lenaortiz/iu)
    expect(html.toLowerCase().split(name)).toHaveLength(5)
    expect(html).toContain('class="kettle css-175oi2r"')
  })

  test('what adapters decode can be decoded still', () => {
    const id = (value: string) => replaced('https://www.linkedin.com/feed/', element('div', { 'data-urn': value }))
    const first = /activity:(\d+)/u.exec(id('urn:li:activity:7436685960806400001'))?.[1]
    const later = /activity:(\d+)/u.exec(id('urn:li:activity:7436686212464640001'))?.[1]
    expect((BigInt(later ?? 0) >> 22n) - (BigInt(first ?? 0) >> 22n)).toBe(60_000n)
    const comment = Buffer.from('comment:1234567890_9876543210').toString('base64')
    const link = replaced('https://www.facebook.com/', element('a', { href: `/lena?comment_id=${comment}&__cft__[0]=AZ` }))
    const made = /comment_id=([\w%]+)/u.exec(link)?.[1] ?? ''
    expect(made).not.toBe(comment)
    expect(Buffer.from(decodeURIComponent(made), 'base64').toString()).toMatch(/^comment:\d{10}_\d{10}$/u)
    expect(link).not.toContain('AZ')
  })

  test('moments move by one number of weeks', () => {
    const html = replaced(
      'https://x.com/home',
      element('time', { datetime: '2026-03-09T08:15:00.000Z' }),
      element('time', { datetime: '2026-03-11T09:15:30+02:00' }),
    )
    const [first = '', second = ''] = html.match(/\d{4}-\d{2}-\d{2}T[^"]+/gu) ?? []
    expect([first.slice(10), second.slice(10)]).toEqual(['T08:15:00.000Z', 'T09:15:30+02:00'])
    const movedMs = Date.parse(first) - Date.parse('2026-03-09T08:15:00.000Z')
    expect(Date.parse(second) - Date.parse('2026-03-11T09:15:30+02:00')).toBe(movedMs)
    expect(Math.abs(movedMs % (7 * 86_400_000))).toBe(0)
  })
})

test('nothing of anybody is left in what leads or follows', () => {
  const html = replaced(
    'https://www.kettles.example/',
    element('meta', { name: 'csrf-token', content: 'kettlesecret' }),
    element('input', { type: 'hidden', value: 'kettlesecret' }),
    element('img', { src: 'data:image/png;base64,AAAA', srcset: 'a.png 2x', alt: 'A kettle sings', onclick: 'kettle()' }),
    element('a', { href: 'https://shop.northwind.example/kettle?utm_source=lena&session=abc' }, 'shop.northwind.example/kettle'),
    element('p', {}, 'Write to lena.ortiz@northwind.example or +49 151 23456789'),
    element('p', { style: 'color: red; background: url(kettle.png)' }),
  )
  expect(html).not.toMatch(/kettle(?!s\.example)|sings|lena|ortiz|northwind|23456789|session|utm|AAAA|srcset|onclick/iu)
  const [link, shown] = /href="https:\/\/([^"]+)">([^<]+)</u.exec(html)?.slice(1) ?? []
  expect(link).toMatch(/^\w+\.example\/\w{6}$/u)
  expect(link?.startsWith(shown ?? 'nothing')).toBe(true)
})
