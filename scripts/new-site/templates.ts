import { type Site, siteNames } from '../../lib/post/site.ts'

/** Hosts of sites that have their own. Mastodon runs anywhere: the person's table names its hosts. */
export const siteHosts: Record<Site, readonly string[]> = {
  x: ['x.com', 'twitter.com'],
  facebook: ['www.facebook.com'],
  linkedin: ['www.linkedin.com'],
  youtube: ['www.youtube.com'],
  instagram: ['www.instagram.com'],
  threads: ['www.threads.com'],
  reddit: ['www.reddit.com', 'old.reddit.com'],
  mastodon: [],
  bluesky: ['bsky.app'],
  tiktok: ['www.tiktok.com'],
  hackernews: ['news.ycombinator.com'],
  web: [],
}

/** An adapter that keeps the contract and reads nothing. */
export function adapterTemplate(site: Site): string {
  const hosts = siteHosts[site].map((host) => `'${host}'`).join(', ')
  return `import { none, planSite } from './site-adapter.ts'

/** ${siteNames[site]}. Reads nothing yet: docs/sites.md says how to fill it in, one field and one fixture at a time. */
export const ${site} = planSite({
  site: '${site}',
  hosts: [${hosts}],
  selectors: {
    // Matches no element.
    post: [':not(*)'],
  },
  build: (selectors) => ({
    site: '${site}',
    postSelector: selectors.post.join(),
    // Silent everywhere until it is known which pages show messages, settings or drafts.
    isSilentPage: () => true,
    fingerprint: (container) => container.id,
    readPost: () => none,
    badgeAnchor: () => undefined,
  }),
})
`
}

/** A page in the site's own element tree, with invented text. */
export function fixtureTemplate(site: Site): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${siteNames[site]}</title>
  </head>
  <body>
    <!-- One post as the site writes it: its elements and attributes, invented names and text. -->
    <article>
      <a href="#">Ada</a>
      <p>My Northwind kettle sings.</p>
    </article>
  </body>
</html>
`
}

/** What the fixture must give; the shape is that of tests/sites/support/expected-page.ts. */
export function expectedTemplate(site: Site): string {
  const host = siteHosts[site][0] ?? 'instance.example'
  return `${JSON.stringify({ url: `https://${host}/`, posts: [], missed: [], notPosts: 0 }, undefined, 2)}\n`
}
