import type { ReplaySite } from '../replay-site.ts'

const at = (feed: number) => `77000000000000001${String(feed).padStart(2, '0')}`

/** TikTok: comments beside a video, in an element that scrolls. Nothing names a comment but its words, and the cells are used again. Tree of 2025. */
export const tiktokReplay: ReplaySite = {
  name: 'tiktok',
  site: 'tiktok',
  host: 'www.tiktok.com',
  feeds: [`/@northwind/video/${at(0)}`, `/@northwind/video/${at(1)}`],
  way: 'reuses',
  scrolls: 'inner',
  postHeight: 110,
  frame:
    '<div id="app"><div id="scroller" class="css-1vvop36-5e6d46e3--DivCommentMain"><div class="css-10o05hi-5e6d46e3--DivCommentListContainer"><div id="space"></div></div></div></div>',
  css: `#scroller{height:100vh;width:540px;margin:0 auto;overflow-y:auto} [class*=DivCommentItemWrapper]{display:flex;gap:12px;padding:8px 16px} [class*=ContentWrapper]{flex:1} p{margin:0} .face{width:40px;height:40px;border-radius:50%;background:var(--line)} [class*=Split]{display:flex;justify-content:space-between} [class*=SubContentWrapper]{display:flex;gap:12px}`,
  darkCss: '--paper:#121212;--ink:#f6f6f6;--line:#333;--dim:#8a8a8a',
  post: `<div class="css-zjz0t7-5e6d46e3--DivCommentObjectWrapper"><div class="css-1p28ksf-5e6d46e3--DivCommentItemWrapper e1395o4f0"><div class="css-156qo7f-5e6d46e3--DivAvatarWrapper"><div><a class="link-a11y-focus" href="/@{{author}}"><span shape="circle" data-e2e=""><div class="face"></div></span></a></div></div><div class="css-sqc7ja-5e6d46e3--DivCommentContentWrapper"><div class="css-1b9wvs0-5e6d46e3--DivCommentHeaderWrapper"><div data-e2e="comment-username-1" class="css-g7mb5x-5e6d46e3--DivUsernameContentWrapper"><div><a class="link-a11y-focus" href="/@{{author}}"><p class="TUXText">{{name}}</p></a></div><p class="TUXText"></p></div><div aria-haspopup="dialog" class="css-e17zqb-5e6d46e3--DivMore"></div></div><span data-e2e="comment-level-1"><span class="TUXText">{{text}}</span></span><div class="css-5cq3bv-5e6d46e3--DivCommentSubContentSplitWrapper"><div class="css-17on028-5e6d46e3--DivCommentSubContentWrapper"><span class="TUXText">5-26</span><span class="TUXText" aria-label="Reply" role="button" data-e2e="comment-reply-1" tabindex="0">Reply</span></div><div aria-label="Like video" role="button" class="css-bww7mr-5e6d46e3--DivLikeContainer"><svg width="16" height="16"><path></path></svg><span>4</span></div></div></div></div></div>`,
  shell: '',
  fields: () => ({}),
  key: () => undefined,
}
