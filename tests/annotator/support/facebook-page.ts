/** An invented post of Facebook whose time leads to the front page until somebody points at it, as feeds have it since 2021. */
export interface LatePost {
  text: string
  author: string
  name: string
  /** Where the time leads once it is pointed at; `undefined` where the page never says. */
  reveals: string | undefined
}

const globe = 'M109.5 408.5c0 3.23-2.04 5.983-4.903 7.036l.07-.036'
const button = (role: string) =>
  `<div role="button" tabindex="0"><span data-ad-rendering-role="${role}_button">${role}</span></div>`

function latePost({ text, author, name, reveals }: LatePost, index: number): string {
  return `<div aria-posinset="${index + 1}" aria-labelledby="h${index}" aria-describedby="b${index} m${index}"><div class="card">
<div><h4 id="h${index}"><a href="/${author}?__cft__[0]=AZ" role="link"><strong><span>${name}</span></strong></a></h4>
<div class="byline" id="b${index}"><span><a href="/?__cft__[0]=AZ#?x" role="link" data-reveals="${reveals ?? ''}"><span>2 h</span></a></span><span aria-hidden="true"> · </span><span><svg viewBox="0 0 16 16" width="12" height="12" title="-"><title>-</title><path d="${globe}"></path></svg></span></div></div>
<div data-ad-rendering-role="story_message"><div data-ad-comet-preview="message" data-ad-preview="message" id="m${index}"><span dir="auto"><div dir="auto">${text}</div></span></div></div>
<div class="row">${['like', 'comment', 'share'].map(button).join('')}</div></div></div>`
}

/** Says a link a moment after its time was pointed at or focused, and counts what happens to every link. */
const pageScript = `
window.pointed = []
const reveal = (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  window.pointed.push([event.type, link.dataset.reveals ?? 'other'])
  if (link.dataset.reveals) setTimeout(() => link.setAttribute('href', link.dataset.reveals), 30)
}
for (const type of ['mouseover', 'focusin', 'click', 'pointerdown']) document.addEventListener(type, reveal)`

export function facebookPage(posts: LatePost[]): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Facebook</title><style>
body{margin:0;font:15px/20px system-ui} [role=main]{width:600px;margin:0 auto} .card{padding:12px 16px;border-bottom:1px solid #ccc}
.row{display:flex;justify-content:space-between;margin-top:12px} .row>div{flex:1} h4{margin:0}</style><script>${pageScript}</script></head>
<body><div role="main">${posts.map(latePost).join('')}</div></body></html>`
}
