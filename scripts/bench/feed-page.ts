import { feedTexts } from './feed-texts.ts'

const boxes = (count: number, inside: string): string => '<div class="v">'.repeat(count) + inside + '</div>'.repeat(count)
const picture = '<svg viewBox="0 0 24 24" aria-hidden="true" class="i"><g><path d="M4 4h16v16H4zM7 9h10M7 13h6"></path></g></svg>'
const control = (name: string, count: string) =>
  `<div class="v cell"><button type="button" data-testid="${name}" aria-label="${count} ${name}" class="v b"><div dir="ltr" class="t dim">${boxes(1, picture)}<div class="v"><span data-testid="app-text-transition-container"><span class="t"><span class="t">${count}</span></span></span></div></div></button></div>`

/** One post in the tree that X's pages had in 2025: some ninety elements, most of them positioned boxes. Words and pictures are invented. */
const post = `<div data-testid="cellInnerDiv" class="c"><div class="v"><div class="v line"><article role="article" tabindex="0" data-testid="tweet" class="v post">
<div class="v"><div class="v"><div class="v gap"></div><div class="v across"><div class="v side"><div data-testid="Tweet-User-Avatar" class="v avatar">${boxes(4, '<a href="/author" role="link" tabindex="-1" class="v face"><div class="v round"></div></a>')}</div></div>
<div class="v main"><div class="v across between"><div class="v"><div data-testid="User-Name" class="v across names"><div class="v">${boxes(1, '<a href="/author" role="link" class="v"><div dir="ltr" class="t bold"><span class="t"><span class="t">Author</span></span></div></a>')}</div><div class="v across"><div class="v"><a href="/author" role="link" tabindex="-1" class="v"><div dir="ltr" class="t dim"><span class="t">@author</span></div></a></div><div dir="ltr" aria-hidden="true" class="t dim"><span class="t">·</span></div><div class="v"><a href="/author/status/0" dir="ltr" role="link" class="t dim"><time datetime="2026-03-04T10:00:00.000Z">2h</time></a></div></div></div></div><div class="v"><button type="button" aria-label="More" data-testid="caret" class="v b"><div dir="ltr" class="t dim">${boxes(1, picture)}</div></button></div></div>
<div class="v"><div data-testid="tweetText" dir="auto" lang="en" class="t words"><span class="t"></span></div></div>
<div class="v"><div class="v"><div role="group" aria-label="4 replies, 2 reposts, 31 likes, 2100 views" class="v row">${control('reply', '4')}${control('retweet', '2')}${control('like', '31')}<div class="v cell"><a href="/author/status/0/analytics" role="link" aria-label="2100 views" class="v b"><div dir="ltr" class="t dim">${boxes(1, picture)}<div class="v"><span class="t">2.1K</span></div></div></a></div>${control('bookmark', '')}${control('share', '')}</div></div></div>
</div></div></div></div></article></div></div></div>`

const style = `
body{margin:0;background:#fff;color:#0f1419;font:15px/20px system-ui,sans-serif;overflow-y:scroll}
.v{position:relative;display:flex;flex-direction:column;align-items:stretch;min-width:0;min-height:0;margin:0;padding:0;box-sizing:border-box;z-index:0;flex-shrink:0}
main{width:600px;margin:0 auto} #space{position:relative} .c{width:100%} .recycling .c{position:absolute}
.line{border-bottom:1px solid #eff3f4} .post{padding:0 16px;overflow:hidden;cursor:pointer} .gap{padding-top:12px}
.across{flex-direction:row} .between{justify-content:space-between} .names{gap:4px} .side{width:40px;margin-right:8px} .main{flex:1;padding-bottom:12px}
.avatar,.face{width:40px;height:40px} .round{width:40px;height:40px;border-radius:50%;background:#cfd9de}
.t{white-space:pre-wrap;overflow-wrap:break-word;min-width:0;color:inherit;text-decoration:none} div.t{display:inline;position:relative} .row div.t,.between div.t{display:flex;gap:4px}
.bold{font-weight:700} .dim{color:#536471;font-size:13px;line-height:16px} .words{margin-top:2px;min-height:20px} div.words{display:block}
.row{flex-direction:row;justify-content:space-between;gap:4px;margin-top:12px;height:20px} .cell{flex:1 1 0} .cell:nth-last-child(-n+2){flex:none}
.b{border:0;background:none;justify-content:center;min-height:20px;cursor:pointer} .i{width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:2}
.recycling .c{height:150px;overflow:hidden}`

/** A page with an empty feed and one post to make all others from. `runFeed` fills it. */
export function feedPage(): string {
  return `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Home / X</title><style>${style}</style></head>
<body><div id="react-root"><main role="main"><section aria-label="Timeline"><h1>Home</h1><div id="space"></div></section></main></div>
<template id="post">${post.replaceAll('\n', '')}</template><script type="application/json" id="texts">${JSON.stringify(feedTexts)}</script></body></html>`
}
