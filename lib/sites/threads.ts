import { none, planSite } from './site-adapter.ts'

/** Threads. Reads nothing yet: docs/sites.md says how to fill it in, one field and one fixture at a time. */
export const threads = planSite({
  site: 'threads',
  hosts: ['www.threads.com'],
  selectors: {
    // Matches no element.
    post: [':not(*)'],
  },
  build: (selectors) => ({
    site: 'threads',
    postSelector: selectors.post.join(),
    // Silent everywhere until it is known which pages show messages, settings or drafts.
    isSilentPage: () => true,
    fingerprint: (container) => container.id,
    readPost: () => none,
    badgeAnchor: () => undefined,
  }),
})
