import { postKey } from '../post/post-key.ts'
import type { Post } from '../post/post.ts'
import { commentAbove, firstComment } from './instagram-comment.ts'
import { type Choices, instagramSelectors, shownProfiles } from './instagram-page.ts'
import {
  instagramHosts,
  instagramId,
  type InstagramLink,
  isPublicInstagram,
  parseInstagramPost,
  printInstagramPost,
} from './instagram-permalink.ts'
import { authorOfPost, captionOf, instagramText, linkOfPost } from './instagram-post.ts'
import { isUnderPath } from './page-link.ts'
import { nameText } from './plain-text.ts'
import { isBefore } from './post-rows.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, planSite, type ReadResult, type SiteAdapter } from './site-adapter.ts'

const silentPaths = [
  '/direct',
  '/stories',
  '/accounts',
  '/your_activity',
  '/challenge',
  '/activity',
  '/notifications',
  '/settings',
  '/saved',
  '/liked',
  '/messages',
  '/create',
  '/archive',
]

const buildAdapter = (choices: Choices): SiteAdapter => {
  const posts = choices.post.join()

  /** What the first block of each kind reads as; the other blocks around a post or comment are none. */
  const readComment = (container: Element, page: URL): ReadResult => {
    const comment = firstComment(container, choices, page)
    if (comment?.block !== container) return none
    const { link, author, words } = comment
    const above = link.answered ?? commentAbove(container, choices, page)
    const time = timeOf(comment.anchor)
    return found({
      ...common(link),
      kind: 'comment',
      promoted: false,
      authorName: nameText(author.anchor),
      authorHandle: author.name,
      text: words && isPublicInstagram(link) ? instagramText(words) : '',
      ...time,
      inReplyTo: postKey('instagram', instagramId({ code: link.code, comment: above })),
    })
  }

  const readWhole = (container: Element, page: URL): ReadResult => {
    const { link, anchor } = linkOfPost(container, choices, page)
    const author = authorOfPost(container, choices, page)
    const promoted = choices.ad.some((choice) => container.querySelector(choice) !== null)
    // Grids of posts and suggestions of people are articles too.
    const isPost = anchor !== undefined || rowOf(container) !== undefined
    if (!author || !isPost) return link && isPost ? missing('author', promoted) : none
    if (!link) return missing('permalink', promoted)
    const caption = captionOf(container, author, choices, page)
    const media = mediaOf(container)
    const isPublic = isPublicInstagram(link)
    return found({
      ...common(link),
      kind: 'post',
      promoted,
      authorName: nameText(author.anchor),
      authorHandle: author.name,
      text: isPublic ? caption.text : '',
      ...timeOf(anchor ?? ownTime(container)),
      ...(caption.truncated ? { truncated: true } : {}),
      ...(media.length > 0 ? { media } : {}),
    })
  }

  const common = (link: InstagramLink): Pick<Post, 'key' | 'aliases' | 'weak' | 'site' | 'audience' | 'permalink'> => ({
    key: postKey('instagram', instagramId(link)),
    aliases: [],
    weak: false,
    site: 'instagram',
    audience: isPublicInstagram(link) ? 'public' : 'limited',
    permalink: printInstagramPost(link),
  })

  /** Where a post's time is no link it stands behind its caption: the first one that is in no comment. */
  const ownTime = (container: Element): Element | undefined =>
    choices.time.flatMap((choice) => [...container.querySelectorAll(choice)]).find((time) => !time.closest('a'))

  const timeOf = (around: Element | undefined): Pick<Post, 'postedAt' | 'postedAtShown'> => {
    const time = choices.time.map((choice) => (around?.matches(choice) ? around : around?.querySelector(choice))).find(Boolean)
    const postedAt = isoTime(time?.getAttribute('datetime'))
    const shown = around?.textContent.trim().slice(0, 100) ?? ''
    return { postedAt, ...(postedAt === undefined && shown !== '' ? { postedAtShown: shown } : {}) }
  }

  /** The buttons of a post: its first section with icons, not the one to write a comment in. */
  const rowOf = (container: Element): Element | undefined =>
    choices.actions
      .flatMap((choice) => [...container.querySelectorAll(choice)])
      .find(
        (row) => !row.querySelector('form, article, section') && !row.closest('form') && row.querySelectorAll('svg').length > 1,
      )

  const mediaOf = (container: Element): string[] => {
    const row = rowOf(container)
    const alts = choices.pictures
      .map((choice) =>
        [...container.querySelectorAll(choice)]
          .filter((image) => !image.closest('a[href], li a, header, ul ul') && !isAvatar(image) && (!row || !row.contains(image)))
          .filter((image) => !row || isBefore(image, row))
          .map((image) => (image.getAttribute('alt') ?? '').trim().slice(0, 1_000))
          .filter((alt) => alt !== ''),
      )
      .find((some) => some.length > 0)
    return [...new Set(alts)].slice(0, 10)
  }

  /** The opened post's own block: the smallest around its buttons that also holds name and time. */
  const isPageBlock = (container: Element, page: URL): boolean => {
    if (container.matches('article')) return true
    if (!parseInstagramPost(page) || container.closest('article') || container.querySelector('article')) return false
    const isWhole = (block: Element) => rowOf(block) !== undefined && shownProfiles(block, choices.profile, page).length > 0
    const smaller = [...container.children].some((child) => isWhole(child) && child.querySelector('time') !== null)
    return isWhole(container) && !smaller
  }

  return {
    site: 'instagram',
    postSelector: posts,
    isSilentPage: (url) =>
      isUnderPath(url.pathname.toLowerCase(), silentPaths) || /^\/[^/]+\/(?:saved|tagged)\b/u.test(url.pathname),

    fingerprint(container) {
      const page = new URL(container.ownerDocument.location.href)
      const isWhole = choices.actions.some((choice) => container.querySelector(choice) !== null)
      const { link } = isWhole ? linkOfPost(container, choices, page) : {}
      const comment = isWhole ? null : container.querySelector(choices.commentLink.join())
      return link
        ? instagramId(link)
        : (comment?.getAttribute('href') ?? `${page.pathname} ${container.textContent.slice(0, 100)}`)
    },

    readPost(container, { url }) {
      if (container.matches('article')) return container.parentElement?.closest('article') ? none : readWhole(container, url)
      const comment = readComment(container, url)
      if (comment.kind === 'found') return comment
      return isPageBlock(container, url) ? readWhole(container, url) : none
    },

    badgeAnchor(container) {
      const page = new URL(container.ownerDocument.location.href)
      if (!container.matches('article')) return { row: container }
      const row = rowOf(container) ?? authorOfPost(container, choices, page)?.anchor.parentElement
      return row ? { row } : undefined
    },
  }
}

/** Pictures of people, by the kind in their address. */
function isAvatar(image: Element): boolean {
  return /-19\//u.test(image.getAttribute('src') ?? '')
}

/** Instagram. The code in a post's address is its identity and says who can see it: codes of private accounts are longer. */
export const instagram = planSite({
  site: 'instagram',
  hosts: instagramHosts,
  selectors: instagramSelectors,
  postAt(url) {
    const link = parseInstagramPost(url)
    return link && { key: postKey('instagram', instagramId(link)), permalink: printInstagramPost(link) }
  },
  build: buildAdapter,
})
