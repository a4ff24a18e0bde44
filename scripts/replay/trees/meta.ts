import { boxes, numbered, type ReplaySite } from '../replay-site.ts'

const icon = (name: string) =>
  `<svg aria-label="${name}" role="img" viewBox="0 0 24 24" width="24" height="24"><title>${name}</title><path d="M16.7"></path></svg>`
const threadsButton = (name: string) =>
  `<div class="cell">${boxes(1, `<div role="button" tabindex="0" class="b"><div><div>${icon(name)}<span dir="auto"><div><span>3</span></div></span></div></div></div>`)}</div>`

/** Threads: a few cells show one post after the other. Tree of 2025. */
export const threadsReplay: ReplaySite = {
  name: 'threads',
  site: 'threads',
  host: 'www.threads.com',
  feeds: ['/', '/@lena.ortiz'],
  way: 'reuses',
  scrolls: 'window',
  postHeight: 150,
  frame: boxes(2, '<div role="region"><main><div id="space"></div></main></div>'),
  css: `main{width:640px;margin:0 auto} [data-pressable-container]{padding:12px 24px;border-bottom:1px solid var(--line)} .top{display:flex;gap:12px} .face{width:36px;height:36px;border-radius:50%;background:var(--line)} .head{display:flex;gap:6px} .body{flex:1} .row{display:flex;gap:2px;margin:6px -12px 0} .b{padding:6px 12px} .b>div>div{display:flex;gap:4px;align-items:center}`,
  darkCss: '--paper:#181818;--ink:#f3f5f7;--line:#2d2d2d;--dim:#777',
  post: `<div>${boxes(
    4,
    `<div data-pressable-container="true" data-interactive-id=""><div class="top"><div>${boxes(3, '<a href="/@{{author}}" role="link" tabindex="0"><div class="face"></div></a>')}</div>
<div class="body"><div class="head"><div><span><div><span><div><a href="/@{{author}}" role="link" tabindex="0"><span dir="auto"><span>{{author}}</span></span></a></div></span></div></span></div><div><div><span dir="auto"><a href="/@{{author}}/post/{{id}}" role="link" tabindex="0"><time datetime="{{at}}"><span><abbr aria-label="2 hours ago"><span aria-hidden="true">2h</span></abbr></span></time></a></span></div></div><div><div aria-expanded="false" aria-haspopup="menu" role="button" tabindex="0">${icon('More')}</div></div></div>
${boxes(3, '')}<div><div><div><span dir="auto">{{text}}</span></div>${boxes(2, `<div class="row">${['Like', 'Reply', 'Repost', 'Share'].map(threadsButton).join('')}</div>`)}</div></div></div></div></div>`,
  )}</div>`,
  shell: '',
  fields: (index) => ({ id: numbered('DKett', index, 11) }),
  key: ({ id = '' }) => `threads:${id}`,
}

const button = (name: string) => `<span><div role="button" tabindex="0">${boxes(2, icon(name))}</div></span>`

/** Instagram: cells are keyed and destroyed at a distance. Tree of 2025. */
export const instagramReplay: ReplaySite = {
  name: 'instagram',
  site: 'instagram',
  host: 'www.instagram.com',
  feeds: ['/', '/?variant=following'],
  way: 'destroys',
  scrolls: 'window',
  postHeight: 420,
  frame: '<div><section><main role="main"><div><div id="space"></div></div></main></section></div>',
  css: `main{width:470px;margin:0 auto} article{display:block;border-bottom:1px solid var(--line)} .head{display:flex;gap:10px;align-items:center;padding:8px 0} .face{width:32px;height:32px;border-radius:50%;background:var(--line)} .media{height:240px;background:var(--line)} section.row{display:flex;justify-content:space-between} .row>div{display:flex;gap:8px;padding:6px 0}`,
  darkCss: '--paper:#000;--ink:#f5f5f5;--line:#262626;--dim:#a8a8a8',
  post: `<div><article><div>${boxes(2, `<div class="head"><div>${boxes(2, '<div role="button" tabindex="-1"><canvas width="1" height="1"></canvas><a href="/{{author}}/" role="link" tabindex="0"><div class="face"></div></a></div>')}</div><div><div><div><span dir="auto"><span><div><a href="/{{author}}/" role="link" tabindex="0"><div><div><span dir="auto">{{author}}</span></div></div></a></div></span></span></div><div><span><span dir="auto">•</span></span><div><a href="/p/{{id}}/" role="link" tabindex="0"><span dir="auto"><time datetime="{{at}}">2d</time></span></a></div></div></div><span dir="auto"><div></div></span></div><div><div role="button" tabindex="0">${icon('More options')}</div></div></div>`)}
<div><div role="button" aria-hidden="true" tabindex="0"><ul style="margin:0;padding:0;list-style:none"><li>${boxes(4, '<div class="media"></div>')}</li></ul></div></div>
${boxes(3, '')}<div><div><div><section class="row"><div>${button('Like')}${button('Comment')}${button('Share')}</div><div><div role="button" tabindex="0">${boxes(2, icon('Save'))}</div></div></section><section><div><a href="/p/{{id}}/liked_by/" role="link"><span><span>48</span> likes</span></a></div></section>
<div><div><span><span><div><a href="/{{author}}/" role="link" tabindex="0"><div><div><span dir="auto">{{author}}</span></div></div></a></div></span></span></div><span dir="auto"><div><span dir="auto">{{text}}</span></div></span></div><div><div><a href="/p/{{id}}/comments/" role="link"><span dir="auto">View all <span>2</span> comments</span></a></div></div></div></div></div></div></article></div>`,
  shell: '',
  fields: (index) => ({ id: numbered('DKett', index, 11) }),
  key: ({ id = '' }) => `instagram:${id}`,
}
