import { expect, test } from 'vitest'
import { siteOfPage } from './site-of-page.ts'

const anyHost = new URL('https://kettles.example/@lena/1')

test.each([
  ['the interface', '<div class="app-holder" id="mastodon"></div>'],
  ['a page of the server', '<div class="entry"><div class="detailed-status detailed-status--flex"></div></div>'],
  ['its own word', '<meta name="generator" content="Mastodon 4.5.0">'],
])('Mastodon is known by %s', (_, html) => expect(siteOfPage(anyHost, html)).toBe('mastodon'))

test('a host that an adapter claims is that site, whatever stands in the page', () => {
  expect(siteOfPage(new URL('https://x.com/home'), '<div id="mastodon"></div>')).toBe('x')
})

test.each(['<div class="status">Order status</div>', '<p>We are on Mastodon: id="mastodon"</p>', ''])(
  '%s is no page of Mastodon',
  (html) => {
    expect(siteOfPage(anyHost, html)).toBeUndefined()
  },
)
