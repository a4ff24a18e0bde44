import type { SiteFix } from '../../lib/org/site-fix.ts'
import { complaint, type InventedPost, lockedPost, pressPost, smallTalk, xPage } from '../annotator/support/x-page.ts'

/** Words that stand on the page and nowhere else; none of them may be in a report. */
export const posts: InventedPost[] = [complaint, pressPost, smallTalk, lockedPost]

/**
 * The same page after X has renamed its test ids and put every post into a block of the kind that quoted posts had: containers are
 * there, and nothing in them can be read. Mark of a locked account as before.
 */
export function changedPage(): string {
  return xPage(posts)
    .replaceAll('data-testid="icon-lock"', 'data-lock-kept')
    .replaceAll('data-testid=', 'data-kettle=')
    .replaceAll('data-lock-kept', 'data-testid="icon-lock"')
    .replaceAll('<div class="post">', '<div class="post" role="link">')
}

/** A fix that reads the changed page, with one selector that is no CSS and one name that X's plan does not have. */
export const mendingFix: Omit<SiteFix, 'fixedIn'> = {
  id: 'x',
  version: 1,
  off: false,
  offFields: [],
  selectors: {
    quoted: ['[data-kettle="quote"]'],
    names: ['a:kettle-is-hot', '[data-kettle="User-Name"]'],
    text: ['[data-kettle="tweetText"]'],
    kettles: ['div'],
  },
}

/** A fix whose containers are what of a post lies beside its lock, and whose names are looked for where no lock is. */
export const hostileFix: Omit<SiteFix, 'fixedIn'> = {
  ...mendingFix,
  selectors: { ...mendingFix.selectors, post: ['.content'], names: ['[data-kettle="User-Name"] > div + div'] },
}
