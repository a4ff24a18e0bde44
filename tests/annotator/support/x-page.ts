/** An invented post, in the element tree that X's pages had in 2025. */
export interface InventedPost {
  id: number
  name: string
  handle: string
  text: string
  locked?: boolean
  counts?: string[]
}

const pictures = 'M4 4h16v16H4z'
const controls = ['reply', 'retweet', 'like', 'analytics', 'bookmark', 'share']

function control(name: string, count = ''): string {
  return `<div class="cell"><button type="button" data-testid="${name}" aria-label="${count} ${name}"><svg viewBox="0 0 24 24" aria-hidden="true"><g><path d="${pictures}"></path></g></svg>${count && `<span data-testid="app-text-transition-container"><span>${count}</span></span>`}</button></div>`
}

/** The inside of a post's `article`. */
export function xPostInside(post: InventedPost): string {
  const lock = post.locked
    ? '<svg data-testid="icon-lock" viewBox="0 0 24 24" aria-label="Protected"><g><path d="M1 1h2"></path></g></svg>'
    : ''
  const counts = post.counts ?? ['4', '2', '31', '2.1K', '', '']
  return `<div class="post"><div data-testid="Tweet-User-Avatar" class="avatar"></div><div class="content">
<div data-testid="User-Name" class="by"><div><a href="/${post.handle}" role="link"><b><span>${post.name}</span></b>${lock}</a></div>
<div><a href="/${post.handle}" role="link" tabindex="-1"><span>@${post.handle}</span></a> <span>·</span> <a href="/${post.handle}/status/${post.id}" role="link"><time datetime="2026-03-04T10:00:00.000Z">2h</time></a></div></div>
<div data-testid="tweetText" dir="auto" lang="en"><span>${post.text}</span></div>
<div role="group" aria-label="actions" class="row">${controls.map((name, index) => control(name, counts[index])).join('')}</div></div></div>`
}

export function xPost(post: InventedPost): string {
  return `<div data-testid="cellInnerDiv"><article role="article" tabindex="0" data-testid="tweet">${xPostInside(post)}</article></div>`
}

export const xStyle = `
:root{--line:#eff3f4;--dim:#536471;--paper:#fff;--ink:#0f1419} :root.dark{--line:#2f3336;--dim:#71767b;--paper:#000;--ink:#e7e9ea}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/20px system-ui,sans-serif} main{width:600px;margin:0 auto;border:1px solid var(--line);border-width:0 1px}
article{display:block;padding:12px 16px;border-bottom:1px solid var(--line)} .post{display:flex;gap:8px} .avatar{flex:none;width:40px;height:40px;border-radius:50%;background:var(--line)}
.content{flex:1;min-width:0} .by{display:flex;gap:4px} .by a{color:inherit;text-decoration:none} .by>div+div,.by>div+div a{color:var(--dim)}
.row{display:flex;justify-content:space-between;gap:4px;margin-top:12px;max-width:425px} .row{max-width:none} .cell{display:flex;flex:1 1 0} .cell:nth-last-child(-n+2){flex:none}
.row button{display:flex;align-items:center;gap:4px;height:20px;padding:0;border:0;background:none;color:var(--dim);font:13px/16px system-ui} .row svg{width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:2} .by svg{width:14px;height:14px}`

/** A page of X with these posts and nothing else of X's. */
export function xPage(posts: InventedPost[], more: { head?: string; dark?: boolean; after?: string } = {}): string {
  return `<!doctype html><html lang="en" dir="ltr"${more.dark ? ' class="dark"' : ''}><head><meta charset="utf-8"><title>Home / X</title><style>${xStyle}</style>${more.head ?? ''}</head>
<body><div id="react-root"><main role="main"><h1 style="font-size:20px;margin:12px 16px">Home</h1><section aria-label="Timeline"><div id="list">${posts.map(xPost).join('')}</div></section></main></div>${more.after ?? ''}</body></html>`
}

export const complaint: InventedPost = {
  id: 1001,
  name: 'Lena Ortiz',
  handle: 'lenaortiz',
  text: 'Third Northwind kettle in a year and the lid cracked again. Sent two emails, no answer. Is anyone there?',
}
export const pressPost: InventedPost = {
  id: 1002,
  name: 'Daily Ledger',
  handle: 'dailyledger',
  text: 'We are looking at kettle recalls across Europe. Northwind, can we talk to somebody today?',
}
export const smallTalk: InventedPost = { id: 1003, name: 'Rui', handle: 'rui', text: 'Lovely morning on the river.' }
export const lockedPost: InventedPost = {
  id: 1004,
  name: 'Kim',
  handle: 'kim_private',
  text: 'Between us: the Northwind lid cracked.',
  locked: true,
}
export const vague: InventedPost = { id: 1005, name: 'Sam W.', handle: 'samw', text: 'northwind northwind northwind' }
