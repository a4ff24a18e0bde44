import { nameOfComment, readGuestComment, readNewComment, readOldComment } from './linkedin-comments.ts'
import { nestedInGuest, readGuestPost } from './linkedin-guest.ts'
import { keyOfContainer, nestedInNew, readNewPost } from './linkedin-new.ts'
import { nestedInOld, readOldPost } from './linkedin-old.ts'
import { linkedInHosts, linkedInPostAt } from './linkedin-permalink.ts'
import { type LinkedInSelectors, linkedInSelectors } from './linkedin-selectors.ts'
import { firstOwn, firstOwnAll } from './own-elements.ts'
import { isUnderPath } from './page-link.ts'
import { none, planSite, type ReadResult } from './site-adapter.ts'

const silentPaths = [
  '/messaging',
  '/groups',
  '/my-items',
  '/notifications',
  '/mynetwork',
  '/mypreferences',
  '/psettings',
  '/settings',
  '/sales',
  '/talent',
  '/recruiter',
  '/post/new',
  '/article/new',
  '/article/edit',
]

type Layout = 'oldPost' | 'oldComment' | 'newPost' | 'newComment' | 'guestPost' | 'guestComment'
/** Comments first: they stand in posts, and some of their containers look like a post's. */
const layouts: readonly Layout[] = ['oldComment', 'newComment', 'guestComment', 'oldPost', 'newPost', 'guestPost']

const readers: Readonly<Record<Layout, (container: Element, page: URL, s: LinkedInSelectors) => ReadResult>> = {
  oldPost: readOldPost,
  oldComment: readOldComment,
  newPost: readNewPost,
  newComment: readNewComment,
  guestPost: readGuestPost,
  guestComment: readGuestComment,
}

/** LinkedIn: the old page, the page built by the server that replaces it since 2025-10, and the one for those who are not signed in. */
export const linkedin = planSite({
  site: 'linkedin',
  hosts: linkedInHosts,
  selectors: linkedInSelectors,
  postAt: linkedInPostAt,
  build: (s) => ({
    site: 'linkedin',
    postSelector: layouts.flatMap((layout) => s[layout]).join(),
    isSilentPage: ({ pathname }) => {
      const path = pathname.toLowerCase()
      return isUnderPath(path, silentPaths) || /^\/(?:company|showcase|school)\/[^/]+\/admin(?:\/|$)/u.test(path)
    },
    fingerprint: (container) => fingerprintOf(container, s),
    readPost(container, { url }) {
      const layout = layoutOf(container, s)
      if (!layout || container.closest(s.elsewhere.join())) return none
      return readers[layout](container, url, s)
    },
    badgeAnchor(container) {
      const row = rowOf(container, s)
      return row && { row }
    },
    tellingAttributes: ['data-urn', 'componentkey', 'data-activity-urn', 'data-semaphore-content-urn', 'type'],
  }),
})

function layoutOf(container: Element, s: LinkedInSelectors): Layout | undefined {
  return layouts.find((layout) => container.matches(s[layout].join()))
}

/** The numbers that say which post it is, and how it is read: a comment that arrives may tell another number of its post. */
function fingerprintOf(container: Element, s: LinkedInSelectors): string {
  const layout = layoutOf(container, s)
  if (layout === undefined || layout.endsWith('Comment')) return nameOfComment(container, s)
  if (layout === 'guestPost') return container.getAttribute('data-activity-urn') ?? ''
  const [name, told] =
    layout === 'oldPost'
      ? [container.getAttribute('data-urn') ?? '', container.querySelector(s.oldComment.join())?.getAttribute('data-id')]
      : [keyOfContainer(container), firstOwn(container, s.newTools, s.newPost.join())?.getAttribute('componentkey')]
  return `${name} ${told ?? ''}`
}

function rowOf(container: Element, s: LinkedInSelectors): Element | undefined {
  switch (layoutOf(container, s)) {
    case 'oldPost':
      return firstOwn(container, s.oldRow, nestedInOld(s))
    case 'oldComment':
      return firstOwn(container, s.oldCommentRow, s.oldComment.join())
    case 'newPost':
      return rowOfActions(firstOwnAll(container, s.newAction, nestedInNew(s)).at(-1), container)
    case 'newComment':
      return rowOfActions(firstOwn(container, s.newCommentAction, s.newComment.join()), container)
    case 'guestPost':
      return firstOwn(container, s.guestRow, nestedInGuest(s))
    case 'guestComment':
      return firstOwn(container, s.guestCommentRow, s.guestComment.join())
    case undefined:
      return undefined
  }
}

/** The row is what holds an action and others beside it. */
function rowOfActions(action: Element | undefined, container: Element): Element | undefined {
  let row = action?.parentElement
  while (row && row !== container && row.children.length < 3) row = row.parentElement
  return row && row !== container ? row : (action?.parentElement ?? undefined)
}
