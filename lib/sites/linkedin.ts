import { none, planSite } from './site-adapter.ts'

/** LinkedIn. Reads nothing yet: docs/sites.md says how to fill it in, one field and one fixture at a time. */
export const linkedin = planSite({
  site: 'linkedin',
  hosts: ['www.linkedin.com'],
  selectors: {
    // Matches no element.
    post: [':not(*)'],
  },
  build: (selectors) => ({
    site: 'linkedin',
    postSelector: selectors.post.join(),
    // Silent everywhere until it is known which pages show messages, settings or drafts.
    isSilentPage: () => true,
    fingerprint: (container) => container.id,
    readPost: () => none,
    badgeAnchor: () => undefined,
  }),
})
