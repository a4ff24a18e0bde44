import { expect, test } from 'vitest'
import { adapterFor, type SelectorFixes, sitePlans } from './registry.ts'

const hostTable = { 'kettles.example': 'mastodon', '127.0.0.1:4100': 'mastodon', 'hub.example': 'linkedin' } as const

test.each([
  ['https://x.com/home', 'x'],
  ['https://mobile.twitter.com/lenaortiz', 'x'],
  ['https://kettles.example/home', 'mastodon'],
  ['http://127.0.0.1:4100/home', 'mastodon'],
  ['https://other.example/home', undefined],
  ['https://www.linkedin.com/feed/', 'linkedin'],
  ['https://linkedin.com/feed/', 'linkedin'],
  ['https://linkedin.com.evil.example/feed/', undefined],
  ['https://hub.example/', undefined],
  ['https://constructor/', undefined],
  ['file:///x.com', undefined],
  ['https://www.youtube.com/watch?v=kettleVid01', 'youtube'],
  ['https://studio.youtube.com/video/kettleVid01/comments', undefined],
  ['https://www.tiktok.com/@northwind/video/7700000000000000101', 'tiktok'],
  ['https://old.reddit.com/r/kettles/', 'reddit'],
  ['https://sh.reddit.com/', 'reddit'],
  ['https://news.ycombinator.com/newest', 'hackernews'],
  ['https://ycombinator.com/', undefined],
  ['https://web.facebook.com/lena.ortiz', 'facebook'],
  ['https://business.facebook.com/lena.ortiz', undefined],
  ['https://www.instagram.com/p/DKettle0001/', 'instagram'],
  ['https://l.instagram.com/', undefined],
  ['https://www.threads.net/@lena', 'threads'],
  ['https://threads.com/', 'threads'],
  ['https://main.bsky.dev/', 'bluesky'],
  ['https://bsky.social/', undefined],
])('%s is read as %s', (address, site) => expect(adapterFor(new URL(address), hostTable)?.site).toBe(site))

test.each([
  ['https://x.com/messages', true],
  ['https://x.com/i/bookmarks/all', true],
  ['https://x.com/Messages/1-2', true],
  ['https://x.com/compose/post', true],
  ['https://x.com/lenaortiz/status/20/photo/1', false],
  ['https://x.com/messagesfan', false],
  ['https://x.com/home', false],
  ['https://kettles.example/notifications', true],
  ['https://kettles.example/deck/notifications', true],
  ['https://kettles.example/web/timelines/direct', true],
  ['https://kettles.example/deck/@lena/1', false],
  ['https://www.youtube.com/feed/history', true],
  ['https://www.youtube.com/feed/you', true],
  ['https://www.youtube.com/playlist?list=WL', true],
  ['https://www.youtube.com/watch?v=kettleVid01&list=LL', true],
  ['https://www.youtube.com/watch?v=kettleVid01&list=PLkettles', false],
  ['https://www.youtube.com/feed/subscriptions', false],
  ['https://www.tiktok.com/messages?lang=de', true],
  ['https://www.tiktok.com/en/upload', true],
  ['https://www.tiktok.com/tiktokstudio/comments', true],
  ['https://www.tiktok.com/@messages', false],
  ['https://www.reddit.com/message/inbox/', true],
  ['https://www.reddit.com/r/kettles/submit?type=TEXT', true],
  ['https://www.reddit.com/mod/kettles/queue', true],
  ['https://old.reddit.com/r/kettles/about/modqueue', true],
  ['https://www.reddit.com/user/lenaortiz/saved/', true],
  ['https://www.reddit.com/user/lenaortiz/upvoted', true],
  ['https://www.reddit.com/user/lenaortiz/comments/', false],
  ['https://www.reddit.com/r/submit/', false],
  ['https://www.reddit.com/r/modelkettles/', false],
  ['https://news.ycombinator.com/upvoted?id=lenaortiz', true],
  ['https://news.ycombinator.com/submit', true],
  ['https://news.ycombinator.com/reply?id=43621007', true],
  ['https://news.ycombinator.com/submitted?id=lenaortiz', false],
  ['https://news.ycombinator.com/favorites?id=lenaortiz', false],
  ['https://www.facebook.com/messages/t/100000000000777', true],
  ['https://m.facebook.com/notifications', true],
  ['https://www.facebook.com/lena.ortiz/allactivity?category_key=ALL', true],
  ['https://www.facebook.com/marketplace/item/7700000000000110/', true],
  ['https://web.facebook.com/stories/1', true],
  ['https://www.facebook.com/friends.of.kettles', false],
  ['https://www.facebook.com/groups/kettlefriends/', false],
  ['https://www.linkedin.com/messaging/thread/1/', true],
  ['https://www.linkedin.com/groups/12345/', true],
  ['https://www.linkedin.com/my-items/saved-posts/', true],
  ['https://www.linkedin.com/notifications/', true],
  ['https://www.linkedin.com/mynetwork/', true],
  ['https://www.linkedin.com/company/12345/admin/page-posts/published/', true],
  ['https://www.linkedin.com/company/northwind/posts/', false],
  ['https://www.linkedin.com/company/admin/', false],
  ['https://www.linkedin.com/feed/', false],
  ['https://www.linkedin.com/in/messaging/', false],
  ['https://www.instagram.com/direct/inbox/', true],
  ['https://www.instagram.com/lena.ortiz/saved/all-posts/', true],
  ['https://www.instagram.com/stories/lena.ortiz/1/', true],
  ['https://www.instagram.com/directory/', false],
  ['https://www.instagram.com/p/DKettle0001/', false],
  ['https://www.threads.com/activity/replies', true],
  ['https://www.threads.net/settings/privacy', true],
  ['https://www.threads.com/@activity', false],
  ['https://bsky.app/messages/3mgmjf7c5c227', true],
  ['https://bsky.app/notifications', true],
  ['https://bsky.app/saved', true],
  ['https://bsky.app/profile/messages.example', false],
])('%s is silent: %s', (address, silent) => {
  const url = new URL(address)
  expect(adapterFor(url, hostTable)?.isSilentPage(url)).toBe(silent)
})

test('a fix stands in for the selectors of its own site and name alone', () => {
  const at = (address: string, fixes?: SelectorFixes) => adapterFor(new URL(address), hostTable, fixes)?.postSelector
  const [onX, onMastodon] = ['https://x.com/home', 'https://kettles.example/home'] as const
  const fixes = { x: { post: ['article[data-kettle]', 'article'] } }
  expect(at(onX, fixes)).toBe('article[data-kettle],article')
  expect(at(onMastodon, fixes)).toBe(at(onMastodon))
  expect(at(onX, { x: { heading: ['h7'] } })).toBe(at(onX))
  expect(at(onX, {})).toBe(at(onX))
})

test('every site has one adapter, and every host one site', () => {
  const hosts = sitePlans.flatMap((adapter) => adapter.hosts)
  expect(new Set(hosts).size).toBe(hosts.length)
  expect(new Set(sitePlans.map((adapter) => adapter.site)).size).toBe(sitePlans.length)
})
