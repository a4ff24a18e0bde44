import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sites } from '../post/site.ts'
import { searchAddress } from './search-address.ts'

test.each([
  ['x', 'x.com', 'Northwind', 'https://x.com/search?q=Northwind&src=typed_query&f=live'],
  ['x', 'x.com', '@northwind', 'https://x.com/search?q=%40northwind&src=typed_query&f=live'],
  ['x', 'x.com', '#betterkettle', 'https://x.com/search?q=%23betterkettle&src=typed_query&f=live'],
  ['x', 'x.com', 'Kettle One', 'https://x.com/search?q=%22Kettle%20One%22&src=typed_query&f=live'],
  ['x', 'x.com', ' "Brewster" & Pike ', 'https://x.com/search?q=%22Brewster%20%20%26%20Pike%22&src=typed_query&f=live'],
  ['x', 'x.com', 'a&f=top#x', 'https://x.com/search?q=a%26f%3Dtop%23x&src=typed_query&f=live'],
  ['x', 'x.com', 'Teekanne für 2', 'https://x.com/search?q=%22Teekanne%20f%C3%BCr%202%22&src=typed_query&f=live'],
  ['mastodon', 'social.example', 'Northwind', 'https://social.example/search?q=Northwind&type=statuses'],
  [
    'mastodon',
    'social.example',
    '@northwind@kettles.example',
    'https://social.example/search?q=%40northwind%40kettles.example&type=statuses',
  ],
  ['mastodon', 'social.example', '#betterkettle', 'https://social.example/tags/betterkettle'],
  ['mastodon', 'social.example', '#Wasserköcher', 'https://social.example/tags/Wasserk%C3%B6cher'],
  ['mastodon', 'social.example', '#غلاية', 'https://social.example/tags/%D8%BA%D9%84%D8%A7%D9%8A%D8%A9'],
  ['mastodon', 'social.example', '#a/../b', 'https://social.example/search?q=%23a%2F..%2Fb&type=statuses'],
  ['mastodon', 'social.example', '# kettle', 'https://social.example/search?q=%22%23%20kettle%22&type=statuses'],
  [
    'linkedin',
    'www.linkedin.com',
    'Kettle One',
    'https://www.linkedin.com/search/results/content/?keywords=%22Kettle%20One%22&sortBy=%22date_posted%22',
  ],
  ['reddit', 'www.reddit.com', 'Northwind', 'https://www.reddit.com/search/?q=Northwind&sort=new'],
  ['x', 'x.com', '   ', undefined],
  ['facebook', 'www.facebook.com', 'Kettle One', 'https://www.facebook.com/search/posts/?q=%22Kettle%20One%22'],
  ['youtube', 'www.youtube.com', 'Northwind', 'https://www.youtube.com/results?search_query=Northwind&sp=CAI%253D'],
  ['instagram', 'www.instagram.com', 'Kettle One', 'https://www.instagram.com/explore/search/keyword/?q=Kettle%20One'],
  ['instagram', 'www.instagram.com', '#betterkettle', 'https://www.instagram.com/explore/tags/betterkettle/'],
  ['threads', 'www.threads.com', 'Northwind', 'https://www.threads.com/search?q=Northwind&filter=recent'],
  ['bluesky', 'bsky.app', '@northwind.example', 'https://bsky.app/search?q=%40northwind.example'],
  ['tiktok', 'www.tiktok.com', 'Northwind', 'https://www.tiktok.com/search?q=Northwind'],
  [
    'hackernews',
    'news.ycombinator.com',
    'Northwind',
    'https://hn.algolia.com/?query=Northwind&sort=byDate&type=all&dateRange=all',
  ],
] as const)('searchAddress on %s at %s for %j', (site, host, term, expected) => {
  expect(searchAddress(site, host, term)).toBe(expected)
})

test('whatever the term, the address stays on its host and keeps its order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sites), fc.string({ unit: 'grapheme' }), (site, term) => {
      const address = searchAddress(site, 'site.example', term)
      if (address === undefined) return
      const url = new URL(address)
      expect(url.origin).toBe(site === 'hackernews' ? 'https://hn.algolia.com' : 'https://site.example')
      expect(url.hash).toBe('')
      if (site === 'x') expect(url.searchParams.get('f')).toBe('live')
    }),
  )
})
