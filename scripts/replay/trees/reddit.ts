import { boxes, numbered, type ReplaySite } from '../replay-site.ts'

const slots = ['commentAvatar', 'commentMeta', 'comment', 'actionRow', 'next-reply']

/** Reddit: open shadow roots that show their comment through slots. Tree of 2025. */
export const redditReplay: ReplaySite = {
  name: 'reddit',
  site: 'reddit',
  host: 'www.reddit.com',
  feeds: ['/r/kettles/comments/abc1234/warm_lid/', '/r/kettles/comments/abc1234/warm_lid/?sort=new'],
  way: 'destroys',
  scrolls: 'window',
  postHeight: 130,
  frame:
    '<shreddit-app><main><shreddit-comment-tree post-id="t3_abc1234"><div id="space"></div></shreddit-comment-tree></main></shreddit-app>',
  css: `shreddit-app,shreddit-comment-tree,shreddit-comment,shreddit-comment-action-row{display:block} main{width:700px;margin:0 auto} shreddit-comment{padding:8px 0;border-bottom:1px solid var(--line)} [slot=commentMeta]{display:flex;gap:4px;font-size:12px} p{margin:6px 0}`,
  darkCss: '--paper:#0e1113;--ink:#b7cad4;--line:#2a3236;--dim:#8ba2ad',
  post: `<div><shreddit-comment author="{{author}}" thingid="t1_{{id}}" depth="0" permalink="/r/kettles/comments/abc1234/comment/{{id}}/" postid="t3_abc1234" content-type="text"><template shadowrootmode="open"><details open role="article"><summary><slot name="${slots[0]}"></slot><slot name="${slots[1]}"></slot></summary><div><slot></slot>${slots
    .slice(2)
    .map((name) => `<slot name="${name}"></slot>`)
    .join('')}</div></details></template>
<div slot="commentAvatar">${boxes(3, '<faceplate-tracker><a href="/user/{{author}}/"><img alt="" src="data:,"></a></faceplate-tracker>')}</div>
<div slot="commentMeta"><div><faceplate-hovercard><a href="/user/{{author}}/">{{author}}</a></faceplate-hovercard> <span>•</span> <a href="/r/kettles/comments/abc1234/comment/{{id}}/"><faceplate-timeago><time datetime="{{at}}">1h ago</time></faceplate-timeago></a></div></div>
<div slot="comment" id="t1_{{id}}-comment-rtjson-content"><div id="t1_{{id}}-post-rtjson-content">${boxes(2, '<p>{{text}}</p>')}</div></div>
<shreddit-comment-action-row slot="actionRow" comment-id="t1_{{id}}"><template shadowrootmode="open"><div style="height:32px">${'<button>0</button>'.repeat(4)}</div></template>${boxes(4, '')}</shreddit-comment-action-row>
</shreddit-comment></div>`,
  shell: '',
  fields: (index) => ({ id: numbered('ccc', index, 8) }),
  key: ({ id = '' }) => `reddit:t1_${id}`,
}
