import { boxes, type ReplaySite } from '../replay-site.ts'

const picture = '<svg fill="none" viewBox="0 0 24 24" width="18" height="18"><path d="M2.002 6a3"></path></svg>'
const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
const button = (name: string, id: string) =>
  `<div class="cell"><button aria-label="${name}" role="button" data-testid="${id}" class="b">${picture}<div dir="auto">4</div></button></div>`

/** Record keys are thirteen characters in an alphabet of 32. */
function recordKey(index: number): string {
  let text = ''
  for (let rest = index, place = 0; place < 6; place++, rest = Math.floor(rest / 32)) text = (alphabet[rest % 32] ?? '2') + text
  return `3mgjywb${text}`
}

/** Bluesky: a few cells show one post after the other. Tree of 2025. */
export const blueskyReplay: ReplaySite = {
  name: 'bluesky',
  site: 'bluesky',
  host: 'bsky.app',
  feeds: ['/', '/profile/lena.example'],
  way: 'reuses',
  scrolls: 'window',
  postHeight: 150,
  frame: '<div id="root"><main><div data-testid="customFeedPage-feed-flatlist"><div id="space"></div></div></main></div>',
  css: `main{width:600px;margin:0 auto} .item{display:flex;gap:10px;padding:12px 16px;border-top:1px solid var(--line)} .body{flex:1;min-width:0} .head{display:flex;gap:4px} .face{width:42px;height:42px;border-radius:50%;background:var(--line)}
.row{display:flex;justify-content:space-between;padding-top:6px} .cell{flex:1} .cell:last-child{flex:none} .b{display:flex;gap:4px;padding:5px;border:0;background:none;color:var(--dim)}`,
  darkCss: '--paper:#161e27;--ink:#f1f3f5;--line:#2e4052;--dim:#8798b0',
  post: `<div><div role="link" tabindex="0" data-testid="feedItem-by-{{author}}.example"><div></div><div class="item"><div>${boxes(3, '<a href="/profile/{{author}}.example" aria-label="Avatar" role="link" tabindex="0"><div><div data-testid="userAvatarImage"><div class="face"></div></div></div></a>')}</div>
<div class="body"><div class="head"><div>${boxes(2, '<div dir="auto"><a href="/profile/{{author}}.example" aria-label="View profile" role="link"><span>{{name}}</span></a><a href="/profile/{{author}}.example" aria-label="View profile" role="link"><span> @{{author}}.example</span></a></div>')}</div><div dir="auto">·</div><a href="/profile/{{author}}.example/post/{{id}}" dir="auto" aria-label="March 9, 2026 at 9:15 AM" role="link" data-tooltip="March 9, 2026 at 9:15 AM">2h</a></div>
<div data-testid="contentHider-post">${boxes(2, '<div dir="auto" data-word-wrap="1" data-testid="postText">{{text}}</div>')}${boxes(4, '')}</div>
<div class="row">${button('Reply', 'replyBtn')}${button('Repost', 'repostBtn')}${button('Like', 'likeBtn')}${button('Share', 'postShareBtn')}${button('More', 'postDropdownBtn')}</div></div></div></div></div>`,
  shell: '',
  fields: (index) => ({ id: recordKey(index) }),
  key: ({ author = '', id = '' }) => `bluesky:${author}.example/${id}`,
}
