import { numbered, type ReplaySite } from '../replay-site.ts'

const button = (name: string) =>
  `<button type="button" class="icon-button" aria-label="${name}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v16H4z"></path></svg><span class="icon-button__counter"><span>3</span></span></button>`

/** Mastodon: the `article` stays; at a distance it holds plain text and no post. Tree of 4.3 to 4.5. */
export const mastodonReplay: ReplaySite = {
  name: 'mastodon',
  site: 'mastodon',
  host: 'mastodon.social',
  feeds: ['/home', '/public'],
  way: 'empties',
  scrolls: 'window',
  postHeight: 168,
  frame:
    '<div class="app-holder" id="mastodon"><div class="ui"><div class="columns-area"><div class="column" role="region"><div class="scrollable item-list" role="feed"><div id="space"></div></div></div></div></div></div>',
  css: `.column{width:600px;margin:0 auto;border:1px solid var(--line);border-width:0 1px} .status{padding:12px 16px;border-bottom:1px solid var(--line)}
.status__info{display:flex;flex-direction:row-reverse;justify-content:space-between;font-size:14px} .status__display-name{display:flex;gap:8px} .account__avatar{width:46px;height:46px;border-radius:4px;background:var(--line)}
.status__action-bar{display:flex;justify-content:space-between;max-width:100%;margin-top:12px} .icon-button{display:inline-flex;gap:2px;align-items:center;border:0;background:none;color:var(--dim)} .icon{width:20px;height:20px;fill:none;stroke:currentColor}
.status__content p{margin:8px 0}`,
  darkCss: '--paper:#181821;--ink:#fff;--line:#34343f;--dim:#9c9cc9',
  post: `<article data-id="{{id}}"><div tabindex="-1"><div class="status__wrapper status__wrapper-public focusable" tabindex="0"><div class="status status-public" data-id="{{id}}">
<div class="status__info"><a href="/@{{author}}/{{id}}" class="status__relative-time"><span class="status__visibility-icon"><svg class="icon icon-globe" aria-hidden="true"><path d="M0 0"></path></svg></span><time datetime="{{at}}">5m</time></a>
<a href="/@{{author}}" title="{{author}}" class="status__display-name"><div class="status__avatar"><div class="account__avatar"></div></div><span class="display-name"><bdi><strong class="display-name__html">{{name}}</strong></bdi> <span class="display-name__account">@{{author}}</span></span></a></div>
<div class="status__content status__content--with-action"><div class="status__content__text status__content__text--visible translate" lang="en"><p>{{text}}</p></div></div>
<div class="status__action-bar">${['Reply', 'Boost', 'Favourite', 'Bookmark', 'More'].map(button).join('')}</div>
</div></div></div></article>`,
  shell: '<div><div class="status__wrapper" tabindex="0"><span>{{name}}</span><span>{{text}}</span></div></div>',
  fields: (index) => ({ id: numbered('1167', index, 18) }),
  key: ({ id = '' }) => `mastodon:mastodon.social/${id}`,
}
