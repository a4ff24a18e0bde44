import type { Site } from '../post/site.ts'

/**
 * Names of selectors that decide who may see a post, or where the mark that says so is looked for. No data from a backend changes
 * them: whoever runs it could make a post for friends look public (A50). If a site changes these, only a new version mends it.
 */
const guarded: Partial<Record<Site, readonly string[]>> = {
  x: ['lock', 'subscribe', 'drawer'],
  // Whose byline the icon stands in is found by these.
  facebook: ['heading', 'post', 'comment', 'audience', 'globe'],
  linkedin: words(
    'oldHeader oldAudience oldPublic oldOthers oldOriginal newHeader newTime newAudience newPublic newOthers',
    'guestMark guestOthers hidden elsewhere',
  ),
  youtube: ['titleArea', 'titleBadge', 'limitedTitle', 'membersPost', 'published', 'pageVideo', 'watch'],
  // Whether an account is private shows in the length of the code in its links.
  instagram: ['permalink', 'commentLink'],
  threads: ['permalink'],
  mastodon: ['visibility', 'wrapper', 'copy', 'notice', 'described'],
}

function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}

/** Whatever a later plan calls such a name. */
const tellingWords = /audience|limit|public|private|visib|lock|member|subscri|follow/iu

/** Whether a fix may not say what is looked for under this name. */
export function isGuardedName(site: Site, name: string): boolean {
  return tellingWords.test(name) || (guarded[site]?.includes(name) ?? false)
}

/** The guarded names of a site that are no telling words. */
export function guardedNames(site: Site): readonly string[] {
  return guarded[site] ?? []
}
