import type { Audience } from '../post/post.ts'
import { firstOwn } from './own-elements.ts'

/** The parts of YouTube's table that say who may see something. */
export interface YoutubeBadges {
  titleArea: readonly string[]
  titleBadge: readonly string[]
  limitedTitle: readonly string[]
  membersPost: readonly string[]
}

/**
 * Who may see a video, by what stands beside its title: nothing for the public, a sign for members and for those who have the link. Any
 * other sign is one that nobody has told us about.
 *
 * @param watch  the part of the page that shows the video; `undefined` where there is none, as under a short
 */
export function audienceOfVideo(watch: Element | undefined, badges: YoutubeBadges): Audience {
  const area = watch && firstOwn(watch, badges.titleArea, 'ytd-comments')
  if (area && isShown(area, badges.limitedTitle)) return 'limited'
  return area && isShown(area, badges.titleBadge) ? 'unknown' : 'public'
}

/** Posts of a channel are for everybody or for its members. */
export function audienceOfChannelPost(post: Element, badges: YoutubeBadges): Audience {
  return isShown(post, badges.membersPost) ? 'limited' : 'public'
}

function isShown(root: Element, selectors: readonly string[]): boolean {
  return [...root.querySelectorAll(selectors.join())].some((mark) => {
    const hidden = mark.closest('[hidden]')
    return !hidden || !root.contains(hidden) || hidden === root
  })
}
