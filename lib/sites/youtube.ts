import { none, planSite } from './site-adapter.ts'

/** YouTube. Reads nothing yet: docs/sites.md says how to fill it in, one field and one fixture at a time. */
export const youtube = planSite({
  site: 'youtube',
  hosts: ['www.youtube.com'],
  selectors: {
    // Matches no element.
    post: [':not(*)'],
  },
  build: (selectors) => ({
    site: 'youtube',
    postSelector: selectors.post.join(),
    // Silent everywhere until it is known which pages show messages, settings or drafts.
    isSilentPage: () => true,
    fingerprint: (container) => container.id,
    readPost: () => none,
    badgeAnchor: () => undefined,
  }),
})
