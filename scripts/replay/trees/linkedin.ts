import { boxes, numbered, type ReplaySite } from '../replay-site.ts'

const picture = '<svg viewBox="0 0 16 16" width="16" height="16"><path d="M2 2h12v12H2z"></path></svg>'
/** A number says when the post was made: `id >> 22` in Unix milliseconds. One minute apart. */
const idOf = (index: number): bigint => 7_436_685_960_806_400_001n - (BigInt(index * 60_000) << 22n)

const css = `#scroller{height:100vh;overflow-y:auto} main{width:555px;margin:0 auto} .card{padding:12px 16px;border:1px solid var(--line);border-radius:8px} .top{display:flex;gap:8px} .face{width:48px;height:48px;border-radius:50%;background:var(--line)} p{margin:4px 0}
.row{display:flex;justify-content:space-around;margin-top:8px;border-top:1px solid var(--line)} .row button{display:flex;gap:4px;padding:10px 8px;border:0;background:none;color:var(--dim)} .visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden}`
const darkCss = '--paper:#1b1f23;--ink:#fff;--line:#38434f;--dim:#b8bcc0'

const oldButton = (name: string) =>
  `<span class="feed-shared-social-action-bar__action-button"><button type="button" class="artdeco-button"><span class="artdeco-button__text">${boxes(1, picture)}<span>${name}</span></span></button></span>`

/** LinkedIn's old page: a named, empty card first, then its pieces. An inner element scrolls. Tree of 2025. */
export const linkedinOldReplay: ReplaySite = {
  name: 'linkedin-old',
  site: 'linkedin',
  host: 'www.linkedin.com',
  feeds: ['/feed/', '/in/lena-ortiz/recent-activity/all/'],
  way: 'fills',
  scrolls: 'inner',
  postHeight: 250,
  frame:
    '<div class="application-outlet"><div id="scroller"><main><div class="scaffold-finite-scroll__content"><div id="space"></div></div></main></div></div>',
  css,
  darkCss,
  post: `<div data-id="urn:li:activity:{{id}}"><div class="feed-shared-update-v2 artdeco-card card" role="article" data-urn="urn:li:activity:{{id}}"><div><h2 class="visually-hidden">Feed post</h2>
<div data-later="1"><div class="update-components-actor__container top"><a class="update-components-actor__image" href="https://www.linkedin.com/in/{{author}}?miniProfileUrn=urn"><div class="face"></div></a><div class="update-components-actor__meta"><a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/{{author}}?miniProfileUrn=urn"><span class="update-components-actor__title"><span class="hoverable-link-text"><span dir="ltr"><span aria-hidden="true">{{name}}</span><span class="visually-hidden">{{name}}</span></span></span><span class="update-components-actor__supplementary-actor-info"><span aria-hidden="true">• 2nd</span><span class="visually-hidden">• 2nd</span></span></span><span class="update-components-actor__description"><span aria-hidden="true">Boils water</span><span class="visually-hidden">Boils water</span></span></a>
<span class="update-components-actor__sub-description"><span aria-hidden="true">3h • <span><li-icon aria-hidden="true" type="globe-americas" size="small"><svg viewBox="0 0 16 16" class="mercado-match" width="12" height="12"></svg></li-icon></span></span><span class="visually-hidden">3h •</span></span></div></div></div>
<div data-later="2"><div class="feed-shared-inline-show-more-text feed-shared-update-v2__description">${boxes(2, '<div class="update-components-text update-components-update-v2__commentary" dir="ltr"><span class="break-words tvm-parent-container"><span dir="ltr">{{text}}</span></span></div>')}</div></div>
${boxes(3, '')}<div data-later="3"><div class="update-v2-social-activity"><div class="feed-shared-social-action-bar row">${['Like', 'Comment', 'Repost', 'Send'].map(oldButton).join('')}</div></div></div>
</div></div></div>`,
  shell: '',
  fields: (index) => ({ id: String(idOf(index)) }),
  key: ({ id = '' }) => `linkedin:activity:${id}`,
}

/** What the new page calls a post's comment box: a number in zigzag form in a message in a message, in base64. */
function toolsKey(id: bigint): string {
  const varint: number[] = []
  for (let rest = id * 2n; ; rest >>= 7n) {
    const last = rest < 128n
    varint.push(Number(rest & 127n) | (last ? 0 : 128))
    if (last) break
  }
  return Buffer.from([0x0a, varint.length + 1, 0x08, ...varint])
    .toString('base64')
    .replaceAll('=', '')
}

const named = (id: string) => picture.replace('<svg', `<svg id="${id}"`)
const newButton = (name: string, id: string, label: string) =>
  `<div><div category="unstyled"><div><button type="button"${label}><span>${named(id)}<span>${name}</span></span></button></div></div></div>`

/** LinkedIn's page of 2026: hashed classes, the post's number in the comment box alone, which comes last. An inner element scrolls. */
export const linkedinNewReplay: ReplaySite = {
  name: 'linkedin-new',
  site: 'linkedin',
  host: 'www.linkedin.com',
  feeds: ['/feed/', '/feed/?sort=recent'],
  way: 'fills',
  scrolls: 'inner',
  postHeight: 250,
  frame:
    '<div id="root"><div id="scroller"><main><div role="list" data-testid="mainFeed"><div id="space"></div></div></main></div></div>',
  css: `${css} ._h8{display:block}`,
  darkCss,
  post: `<div class="_h8"><div role="listitem" componentkey="expanded{{short}}FeedType_MAIN_FEED_RELEVANCE" class="card"><div data-display-contents="true"><div componentkey="{{short}}"><h2 class="visually-hidden"><span>Feed post</span></h2>
<div data-later="1"><div class="_a1 b2 top"><a class="c3" href="https://www.linkedin.com/in/{{author}}/" componentkey="k-{{n}}1"><figure style="margin:0"><div class="face"></div></figure></a><div><div><div><a class="c3" href="https://www.linkedin.com/in/{{author}}/" componentkey="k-{{n}}2"><div><div aria-label="{{name}}"><div><div><p>{{name}}</p></div></div><div><p>• 3rd+</p></div></div></div></a></div><div><p>Boils water for a living</p></div><div><p class="d4" componentkey="k-{{n}}3">4h •<span> </span><svg id="globe-americas-small" role="img" aria-label="Visibility" viewBox="0 0 16 16" width="12" height="12"></svg></p></div></div></div></div>
<p class="e5" componentkey="k-{{n}}t"><span class="f6" tabindex="-1" data-testid="expandable-text-box">{{text}}</span></p></div>
${boxes(4, boxes(6, ''))}<div data-later="2"><div class="g7 row">${newButton('Like', 'thumbs-up-outline-small', ' aria-label="Reaction button state: no reaction"')}${newButton('Comment', 'comment-small', '')}${newButton('Repost', 'repost-small', '')}<a href="https://www.linkedin.com/feed/"><span>${named('send-privately-small')}<span>Send</span></span></a></div></div>
</div></div><div data-later="3"><div componentkey="{{tools}}-replaceableCommentTools{{short}}FeedType_MAIN_FEED_RELEVANCE"></div></div></div></div>`,
  shell: '',
  fields: (index) => ({ id: String(idOf(index)), short: numbered('q', index, 7), tools: toolsKey(idOf(index)) }),
  key: ({ id = '' }) => `linkedin:activity:${id}`,
}
