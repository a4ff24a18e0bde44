import { fieldsOf, type PostFields, type ReplaySite } from './replay-site.ts'
import { type ListPlan, mountList } from './mount-list.ts'

export const rowsPerPage = 30

/** The posts of both lists: the first list has the numbers below `half`, the second one the others. */
export function postsOf(site: ReplaySite, half: number): [PostFields[], PostFields[]] {
  const list = (feed: number) => Array.from({ length: half }, (_, index) => fieldsOf(site, feed * half + index, feed))
  return [list(0), list(1)]
}

/** The site's page with its list, which fills itself. */
export function replayPage(site: ReplaySite, posts: readonly [PostFields[], PostFields[]], dark = false): string {
  const { way, scrolls, postHeight, post, shell, feeds, stale, late } = site
  const plan: ListPlan = { way, scrolls, postHeight, post, shell, feeds, posts }
  if (stale) plan.stale = stale
  if (late) Object.assign(plan, { lateLink: late.link, lateHref: late.href })
  const data = JSON.stringify(plan).replaceAll('<', '\\u003c')
  return documentOf(site, site.frame, `<script>(${String(mountList)})(${data})</script>`, dark)
}

/** One of the site's documents, for sites without a list. */
export function replayDocument(site: ReplaySite, posts: readonly PostFields[]): string {
  const rows = posts.map((fields) => {
    const row = site.post.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => fields[name] ?? '')
    return row.replace(/^<\w+/u, (tag) => `${tag} data-index="${fields.n}"`)
  })
  return documentOf(site, site.frame.replace(/(id="space">)/u, `$1${rows.join('')}`), '')
}

function documentOf({ name, css, darkCss }: ReplaySite, body: string, script: string, dark = false): string {
  return `<!doctype html><html lang="en"${dark ? ' class="dark"' : ''}><head><meta charset="utf-8"><title>${name}</title><style>
:root{--paper:#fff;--ink:#111;--line:#e4e6ea;--dim:#5b6470} :root.dark{${darkCss}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/20px system-ui,sans-serif} a{color:inherit;text-decoration:none} ${css}</style></head>
<body>${body}${script}</body></html>`
}
