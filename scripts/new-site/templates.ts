import type { NewSite } from './choose-site.ts'

/** An adapter that keeps the contract and reads nothing. */
export function adapterTemplate({ site, shownName, hosts }: NewSite): string {
  return `import { none, planSite, type SelectorTable, type SiteAdapter } from './site-adapter.ts'

/** By a name of its own each, the preferred choice first: a site's owner changes one, the next one still reads the page. */
const selectors = {
  /** Matches no element. */
  post: [':not(*)'],
} as const

/** ${shownName}. Reads nothing yet: docs/sites.md says how to fill it in, one field and one fixture at a time. */
export const ${site} = planSite({
  site: '${site}',
  hosts: [${hosts.map((host) => `'${host}'`).join(', ')}],
  selectors,
  // The post that an address leads to: into a file of its own, ${site}-permalink.ts, as soon as it is more than a pattern.
  postAt: () => undefined,
  build: (table) => build(table),
})

function build(table: SelectorTable<keyof typeof selectors>): SiteAdapter {
  return {
    site: '${site}',
    postSelector: table.post.join(),
    // Silent everywhere until it is known which pages show messages, settings or drafts.
    isSilentPage: () => true,
    fingerprint: (container) => container.id,
    readPost: () => none,
    badgeAnchor: () => undefined,
  }
}
`
}

/** A page in the site's own element tree, with invented text. */
export function fixtureTemplate({ shownName }: NewSite): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${shownName.replaceAll('&', '&amp;')}</title>
  </head>
  <body>
    <!-- One post as the site writes it: its elements and attributes, invented names and text. npm run capture-page makes them. -->
    <article>
      <a href="/lenaortiz">Lena Ortiz</a>
      <a href="/lenaortiz/1"><time datetime="2026-03-09T08:15:00Z">2 h</time></a>
      <p>My Northwind kettle sings.</p>
      <div><button>Reply</button><button>Share</button><button>Like</button></div>
    </article>
  </body>
</html>
`
}

/** What the fixture must give; the shape is that of tests/sites/support/expected-page.ts. Red until the adapter reads it. */
export function expectedTemplate({ site, hosts }: NewSite): string {
  const home = `https://${hosts[0]}`
  const post = {
    key: `${site}:1`,
    aliases: [],
    kind: 'post',
    audience: 'public',
    promoted: false,
    permalink: `${home}/lenaortiz/1`,
    authorName: 'Lena Ortiz',
    authorHandle: 'lenaortiz',
    text: 'My Northwind kettle sings.',
    postedAt: '2026-03-09T08:15:00.000Z',
  }
  return `${JSON.stringify({ url: `${home}/`, posts: [post], missed: [], notPosts: 0 }, undefined, 2)}\n`
}

/** The table of addresses: `-` where one leads to no post. Red until it has enough of both. */
export function keysTemplate({ site, hosts }: NewSite): string {
  const home = `https://${hosts[0]}`
  return [
    ['address', 'key', 'permalink'],
    [`${home}/lenaortiz/1`, `${site}:1`, `${home}/lenaortiz/1`],
    [`${home}/`, '-', '-'],
  ]
    .map((row) => `${row.join('\t')}\n`)
    .join('')
}
