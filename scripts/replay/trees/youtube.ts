import { boxes, numbered, type ReplaySite } from '../replay-site.ts'

const picture = '<svg viewBox="0 0 24 24" class="i"><path d="M4 4h16v16H4z"></path></svg>'
const videos = ['kettleVid01', 'kettleVid02'] as const
const button = (name: string) =>
  `<ytd-toggle-button-renderer><yt-button-shape><button class="b" aria-label="${name}">${boxes(2, picture)}<yt-touch-feedback-shape><div></div></yt-touch-feedback-shape></button></yt-button-shape></ytd-toggle-button-renderer>`

/** YouTube: comments of one video are shown by the elements of another's, and the old page stays until the new one is there. Tree of 2024 to 2026. */
export const youtubeReplay: ReplaySite = {
  name: 'youtube',
  site: 'youtube',
  host: 'www.youtube.com',
  feeds: [`/watch?v=${videos[0]}`, `/watch?v=${videos[1]}`],
  way: 'reuses',
  scrolls: 'window',
  postHeight: 130,
  frame: `<ytd-app><ytd-page-manager id="page-manager"><ytd-watch-flexy video-id="${videos[0]}" role="main"><div id="columns"><div id="primary"><div id="below"><ytd-comments id="comments"><ytd-item-section-renderer id="sections"><div id="contents"><div id="space"></div></div></ytd-item-section-renderer></ytd-comments></div></div></div></ytd-watch-flexy></ytd-page-manager></ytd-app>`,
  css: `ytd-app,ytd-page-manager,ytd-watch-flexy,ytd-comments,ytd-item-section-renderer,ytd-comment-view-model,ytd-comment-thread-renderer,ytd-expander,ytd-comment-engagement-bar{display:block} #primary{width:720px;margin:0 auto}
#body{display:flex;gap:16px;padding:8px 0} #main{flex:1} .face{width:40px;height:40px;border-radius:50%;background:var(--line)} #header-author{display:flex;gap:6px;align-items:baseline} h3{margin:0;font-size:13px} #published-time-text{font-size:12px;color:var(--dim)}
#toolbar{display:flex;align-items:center} .b{width:32px;height:32px;border:0;border-radius:50%;background:none;color:inherit} .i{width:20px;height:20px;fill:none;stroke:currentColor} #vote-count-middle{font-size:12px;margin-right:8px}`,
  darkCss: '--paper:#0f0f0f;--ink:#f1f1f1;--line:#3f3f3f;--dim:#aaa',
  post: `<ytd-comment-thread-renderer><div id="comment-container"><ytd-comment-view-model id="comment"><div id="body">
<div id="author-thumbnail"><button id="author-thumbnail-button" class="b"><yt-img-shadow><div class="face"></div></yt-img-shadow></button></div>
<div id="main"><div id="header"><div id="pinned-comment-badge"></div><div id="header-author"><h3><a id="author-text" class="yt-simple-endpoint" href="/@{{author}}"><span>@{{author}}</span></a></h3><span id="author-comment-badge"></span><span id="sponsor-comment-badge"></span><span dir="auto" id="published-time-text"><a class="yt-simple-endpoint" href="/watch?v={{video}}&amp;lc={{id}}">2 days ago</a></span></div></div>
<ytd-expander id="expander"><div id="content"><yt-attributed-string id="content-text" slot="content" user-input=""><span class="ytAttributedStringHost" dir="auto" role="text">{{text}}</span></yt-attributed-string></div><tp-yt-paper-button id="less" hidden=""><span>Show less</span></tp-yt-paper-button><tp-yt-paper-button id="more" hidden=""><span>Read more</span></tp-yt-paper-button></ytd-expander>
<ytd-comment-engagement-bar id="action-buttons"><div id="toolbar">${button('Like')}<span id="vote-count-middle">12</span>${button('Dislike')}<div id="creator-heart"></div><div id="reply-button-end"><ytd-button-renderer><button aria-label="Reply">Reply</button></ytd-button-renderer></div></div><div id="reply-dialog"></div></ytd-comment-engagement-bar></div>
<div id="action-menu"><ytd-menu-renderer><yt-icon-button id="button"><button class="b" aria-label="More">${boxes(3, picture)}</button></yt-icon-button></ytd-menu-renderer></div>
</div></ytd-comment-view-model></div><div id="replies"></div></ytd-comment-thread-renderer>`,
  shell: '',
  fields: (index, feed) => ({ id: `Ugw${numbered('', index, 8)}Kettle000AaABAg`, video: videos[feed] ?? videos[0] }),
  key: ({ id = '', video = '' }) => `youtube:${video}/${id}`,
  stale: { selector: 'ytd-watch-flexy', attribute: 'video-id', values: videos },
}
