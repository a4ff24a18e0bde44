import type { ReplaySite } from '../replay-site.ts'

/** Hacker News: documents of their own, tables in tables, a comment a row. Tree of 2025. */
export const hackernewsReplay: ReplaySite = {
  name: 'hackernews',
  site: 'hackernews',
  host: 'news.ycombinator.com',
  feeds: ['/newcomments', '/threads?id=lenaortiz'],
  way: 'pages',
  scrolls: 'window',
  postHeight: 0,
  frame:
    '<center><table id="hnmain" border="0" width="85%"><tbody><tr><td><span class="pagetop"><b class="hnname"><a href="news">Hacker News</a></b></span></td></tr><tr><td><table border="0"><tbody id="space"></tbody></table></td></tr></tbody></table></center>',
  css: `td{font-size:13px} .comment{max-width:1215px} .votearrow{width:10px;height:10px}`,
  darkCss: '--paper:#1b1b1b;--ink:#ddd;--line:#333;--dim:#888',
  post: `<tr class="athing" id="{{id}}"><td><table border="0"><tbody><tr><td class="ind"></td><td class="votelinks" valign="top"><center><a id="up_{{id}}" href="vote?id={{id}}&amp;how=up"><div class="votearrow"></div></a></center></td><td class="default"><div style="margin-top:2px;margin-bottom:-10px"><span class="comhead"><a href="user?id={{author}}" class="hnuser">{{author}}</a> <span class="age" title="{{at19}} 1773046800"><a href="item?id={{id}}">2 hours ago</a></span> <span id="unv_{{id}}"></span><span class="navs"> | <a href="item?id=1">parent</a></span><span class="onstory"> | on: <a href="item?id=1">Kettles</a></span></span></div><br><div class="comment"><div class="commtext c00">{{text}}</div><div class="reply"></div></div></td></tr></tbody></table></td></tr>`,
  shell: '',
  fields: (index) => ({
    id: String(7_000_000 + index),
    at19: new Date(Date.UTC(2026, 2, 4) - index * 61_000).toISOString().slice(0, 19),
  }),
  key: ({ id = '' }) => `hackernews:${id}`,
}
