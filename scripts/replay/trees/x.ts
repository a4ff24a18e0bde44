import { boxes, numbered, type ReplaySite } from '../replay-site.ts'

const picture = '<svg viewBox="0 0 24 24" aria-hidden="true" class="i"><g><path d="M4 4h16v16H4zM7 9h10M7 13h6"></path></g></svg>'
const control = (name: string, count: string) =>
  `<div class="v cell"><button type="button" data-testid="${name}" aria-label="${count} ${name}" class="v b"><div dir="ltr" class="t dim">${boxes(2, picture)}<div class="v"><span data-testid="app-text-transition-container"><span class="t"><span class="t">${count}</span></span></span></div></div></button></div>`

/** X: posts at a distance are destroyed, cells are put in their places by transforms, the window scrolls. Tree of 2025. */
export const xReplay: ReplaySite = {
  name: 'x',
  site: 'x',
  host: 'x.com',
  feeds: ['/home', '/search?q=kettle'],
  way: 'destroys',
  scrolls: 'window',
  postHeight: 150,
  frame:
    '<div id="react-root"><main role="main"><div data-testid="primaryColumn"><section role="region"><h1>Home</h1><div id="space"></div></section></div></main></div>',
  css: `.v{position:relative;display:flex;flex-direction:column;min-width:0;box-sizing:border-box;z-index:0;flex-shrink:0}
main{width:600px;margin:0 auto} .line{border-bottom:1px solid var(--line)} .post{padding:12px 16px;overflow:hidden}
.across{flex-direction:row} .names{gap:4px} .side{width:40px;margin-right:8px} .main{flex:1} .round{width:40px;height:40px;border-radius:50%;background:var(--line)}
div.t{display:inline;position:relative} .row div.t{display:flex;gap:4px} .dim{color:var(--dim);font-size:13px;line-height:16px} div.words{display:block;margin-top:2px}
.row{flex-direction:row;justify-content:space-between;gap:4px;margin-top:12px;height:20px} .cell{flex:1 1 0;align-items:flex-start} .cell:nth-last-child(-n+2){flex:none}
.b{border:0;background:none;min-height:20px} .i{width:18px;height:18px;fill:none;stroke:currentColor}`,
  darkCss: '--paper:#000;--ink:#e7e9ea;--line:#2f3336;--dim:#71767b',
  post: `<div data-testid="cellInnerDiv"><div class="v"><div class="v line"><article role="article" tabindex="0" data-testid="tweet" class="v post">
<div class="v"><div class="v"><div class="v across"><div class="v side"><div data-testid="Tweet-User-Avatar" class="v">${boxes(4, '<a href="/{{author}}" role="link" tabindex="-1" class="v"><div class="v round"></div></a>')}</div></div>
<div class="v main"><div class="v across"><div data-testid="User-Name" class="v across names"><div class="v"><a href="/{{author}}" role="link" class="v"><div dir="ltr" class="t"><span class="t"><span class="t">{{name}}</span></span></div></a></div><div class="v across"><div class="v"><a href="/{{author}}" role="link" tabindex="-1" class="v"><div dir="ltr" class="t dim"><span class="t">@{{author}}</span></div></a></div><div dir="ltr" aria-hidden="true" class="t dim"><span>·</span></div><div class="v"><a href="/{{author}}/status/{{id}}" dir="ltr" role="link" class="t dim"><time datetime="{{at}}">2h</time></a></div></div></div><div class="v"><button type="button" aria-label="More" data-testid="caret" class="v b">${boxes(2, picture)}</button></div></div>
<div class="v"><div data-testid="tweetText" dir="auto" lang="en" class="t words"><span class="t">{{text}}</span></div></div>
<div class="v"><div class="v"><div role="group" aria-label="4 replies, 2 reposts" class="v row">${control('reply', '4')}${control('retweet', '2')}${control('like', '31')}<div class="v cell"><a href="/{{author}}/status/{{id}}/analytics" role="link" aria-label="2100 views" class="v b"><div dir="ltr" class="t dim">${boxes(1, picture)}<span class="t">2.1K</span></div></a></div>${control('bookmark', '')}${control('share', '')}</div></div></div>
</div></div></div></div></article></div></div></div>`,
  shell: '',
  fields: (index) => ({ id: numbered('7700000', index, 19) }),
  key: ({ id = '' }) => `x:${id}`,
}
