import { firstOwn } from './own-elements.ts'
import { isUnderPath } from './page-link.ts'
import {
  anyOf,
  readNewThing,
  readProfileComment,
  readSearchComment,
  readSearchPost,
  type RedditPlace,
  type RedditTable,
} from './reddit-elements.ts'
import { readOldThing, readRedesignThing } from './reddit-older.ts'
import { redditHosts, redditPostAt } from './reddit-permalink.ts'
import { redditSelectors } from './reddit-selectors.ts'
import { readRedditThing, type RedditThing } from './reddit-thing.ts'
import { none, planSite, type SiteAdapter } from './site-adapter.ts'

const silentPaths = [
  '/message',
  '/messages',
  '/chat',
  '/room',
  '/mod',
  '/submit',
  '/settings',
  '/prefs',
  '/notifications',
  '/account',
  '/login',
  '/register',
]
/** Forms of a community and its moderators' pages; what a member keeps for themselves. */
const silentParts = [
  /^\/(?:r|user|u)\/[^/]+\/(?:submit|about|wiki\/(?:edit|create)|mod)(?:\/|$)/u,
  /^\/(?:user|u)\/[^/]+\/(?:saved|upvoted|downvoted|hidden|history|draft|drafts)(?:\/|$)/u,
]

interface Layout {
  containers: readonly (keyof RedditTable)[]
  row: keyof RedditTable
  read(place: RedditPlace): RedditThing
}

const layouts: readonly Layout[] = [
  { containers: ['newPost', 'newComment'], row: 'newRow', read: readNewThing },
  { containers: ['profileComment'], row: 'profileRow', read: readProfileComment },
  { containers: ['searchPost'], row: 'searchRow', read: readSearchPost },
  { containers: ['searchComment'], row: 'searchRow', read: readSearchComment },
  { containers: ['oldThing', 'oldResult'], row: 'oldRow', read: readOldThing },
  { containers: ['redesignPost', 'redesignComment'], row: 'redesignRow', read: readRedesignThing },
]

const identities = ['thingid', 'permalink', 'author', 'comment-id', 'data-fullname', 'data-author']

export const reddit = planSite({
  site: 'reddit',
  hosts: redditHosts,
  selectors: redditSelectors,
  postAt: redditPostAt,
  build: (table: RedditTable) => buildReddit(table),
})

function buildReddit(table: RedditTable): SiteAdapter {
  const selectorOf = ({ containers }: Layout) => anyOf(containers.flatMap((name) => table[name]))
  const postSelector = layouts.map(selectorOf).join()
  const nested = `${postSelector}, .thing, ${anyOf(table.oldCrosspost)}`
  const layoutOf = (container: Element) => layouts.find((layout) => container.matches(selectorOf(layout)))

  return {
    site: 'reddit',
    postSelector,
    tellingAttributes: identities,

    isSilentPage({ hostname, pathname }) {
      const path = pathname.toLowerCase()
      return hostname === 'chat.reddit.com' || isUnderPath(path, silentPaths) || silentParts.some((part) => part.test(path))
    },

    fingerprint(container) {
      const said = [...identities, 'id', 'href'].map((name) => container.getAttribute(name) ?? '').join(' ')
      // Results of the search have no such attributes.
      const shown = said.trim() === '' ? firstOwn(container, [...table.searchTitle, ...table.searchLink], nested) : undefined
      return shown ? (shown.getAttribute('href') ?? '').slice(0, 400) : said.slice(0, 400)
    },

    readPost(container, { url }) {
      const layout = layoutOf(container)
      return layout ? readRedditThing(layout.read({ container, table, nested, page: url })) : none
    },

    badgeAnchor(container) {
      const layout = layoutOf(container)
      const row = layout && firstOwn(container, table[layout.row], nested)
      return row && { row }
    },
  }
}
