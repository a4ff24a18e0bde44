import { boxes, numbered, type ReplaySite } from '../replay-site.ts'

const globe = 'M109.5 408.5c0 3.23-2.04 5.983-4.903 7.036l.07-.036'
const decoys =
  '<div data-0="0" data-1="1"><blockquote><span dir="auto"><span>Facebook</span></span></blockquote><div aria-hidden="true" role="button" tabindex="-1"></div></div>'.repeat(
    44,
  )
const button = (role: string) =>
  `<div role="button" tabindex="0" class="b"><div><span><i data-visualcompletion="css-img"></i></span><span dir="auto"><span data-ad-rendering-role="${role}_button">${role}</span></span></div></div>`

/** Facebook: an empty card first, then words, then the row of buttons; the time says its link when it is pointed at. An inner element scrolls. Tree of 2025. */
export const facebookReplay: ReplaySite = {
  name: 'facebook',
  site: 'facebook',
  host: 'www.facebook.com',
  feeds: ['/', '/watchers'],
  way: 'fills',
  scrolls: 'inner',
  postHeight: 260,
  frame:
    '<div id="mount_0_0"><div><div id="scroller"><div role="main"><div role="feed"><div id="space"></div></div></div></div></div></div>',
  css: `#scroller{height:100vh;overflow-y:auto} [role=main]{width:600px;margin:0 auto} [data-0]{position:absolute;width:1px;height:1px;overflow:hidden} blockquote{margin:0}
.card{padding:12px 16px;border:1px solid var(--line);border-radius:8px;min-height:200px;box-sizing:border-box} .top{display:flex;gap:8px} .face{width:40px;height:40px;border-radius:50%;background:var(--line)} h4{margin:0;font-size:15px}
.row{display:flex;margin-top:12px;border-top:1px solid var(--line)} .b{flex:1;padding:8px 0;text-align:center}`,
  darkCss: '--paper:#242526;--ink:#e4e6eb;--line:#3e4042;--dim:#b0b3b8',
  post: `<div><div aria-posinset="{{n}}" aria-labelledby="h{{n}}" aria-describedby="b{{n}} m{{n}}" class="card"><div data-virtualized="false">
<div data-later="1"><div>${decoys}<div class="top"><div><a aria-label="{{name}}" href="/{{author}}?__cft__[0]=AZ" role="link"><div class="face"></div></a></div><div><div data-ad-rendering-role="profile_name"><h4 id="h{{n}}"><span><a href="/{{author}}?__cft__[0]=AZ" role="link"><strong><span>{{name}}</span></strong></a></span></h4></div>
<div><span dir="ltr"><div id="b{{n}}"><span><span><a href="/?__cft__[0]=AZ#?jie" role="link" target="_blank" class="time"><span><span aria-labelledby="t{{n}}"><b><b style="display:none">-</b><b>6</b><b>h</b></b></span></span></a></span></span><span><span>&nbsp;</span><span aria-hidden="true"> · </span></span><span><svg viewBox="0 0 16 16" width="12" height="12" title="-"><title>-</title><g><path d="${globe}"></path></g></svg></span></div></span></div></div></div>
${boxes(3, '')}<div dir="auto"><div data-ad-rendering-role="story_message"><div data-ad-comet-preview="message" data-ad-preview="message" id="m{{n}}">${boxes(2, '<span dir="auto"><div><div dir="auto" style="text-align:start">{{text}}</div></div></span>')}</div></div></div></div></div>
<div data-later="2"><div data-visualcompletion="ignore-dynamic">${boxes(2, `<div class="row">${['like', 'comment', 'share'].map(button).join('')}</div>`)}</div></div>
</div></div></div>`,
  shell: '',
  fields: (index) => ({ id: numbered('77', index, 16) }),
  key: () => undefined,
  late: { link: 'a.time', href: '/{{author}}/posts/{{id}}?__cft__[0]=AZ', key: ({ id = '' }) => `facebook:${id}` },
}
