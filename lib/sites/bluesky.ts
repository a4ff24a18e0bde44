import type { PostKind } from '../post/post.ts'
import { postKey, type PostKey } from '../post/post-key.ts'
import { placeInThread, type ThreadPlace } from './bluesky-thread.ts'
import {
  type BlueskyLink,
  blueskyHosts,
  didOfPicture,
  isBlueskyHandle,
  parseBlueskyPost,
  parseBlueskyProfile,
  printBlueskyPost,
  timeOfRkey,
} from './bluesky-permalink.ts'
import { firstOwn, firstOwnAll, ownElements } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { isBefore, rowOf } from './post-rows.ts'
import { nameText, plainText, type TextRules } from './plain-text.ts'
import { wholeAddress } from './shortened-link.ts'
import { found, missing, none, planSite, type SiteAdapter } from './site-adapter.ts'
import { statedPost } from './bluesky-page.ts'

const selectors = {
  /** In feeds and profiles; in threads; in search results and among quotes, which name nobody. */
  post: ['[data-testid^="feedItem-by-"]', '[data-testid^="postThreadItem-by-"]', 'div[role="link"]:has([data-testid="likeBtn"])'],
  /** A quoted post; cards of pages and lists are links of their own. */
  quoted: ['div[role="link"]', 'div[tabindex="0"]:has([data-word-wrap], [data-testid="userAvatarImage"], a[href*="/post/"])'],
  time: ['a[data-tooltip][href*="/post/"]', 'a[aria-label][href*="/post/"]', 'a[href*="/post/"]'],
  /** Pages about the opened post, which has no link to itself. */
  about: ['a[href$="/liked-by"]', 'a[href$="/reposted-by"]', 'a[href$="/quotes"]'],
  /** What the head says that the page was opened with. */
  pageAddress: ['link[rel="canonical"]', 'meta[property="og:url"]'],
  avatar: ['[data-testid="userAvatarImage"]', '[data-testid="userAvatarFallback"]', 'a img[src*="/avatar"]'],
  profile: ['a[aria-label][href*="/profile/"]', 'a[href*="/profile/"]'],
  text: ['[data-testid="postText"]', '[data-word-wrap]'],
  actions: ['[data-testid="likeBtn"]', '[data-testid="replyBtn"]', '[data-testid="postDropdownBtn"]'],
  pictures: ['[data-expoimage] img[alt]', 'img[alt][src*="/feed_"]'],
  captions: ['figure figcaption'],
} as const

const silentPaths = ['/messages', '/notifications', '/saved', '/settings', '/moderation', '/intent']

const textRules: TextRules = { whiteSpace: 'kept', breaks: {}, skips: () => false, words: wholeAddress }

type Choices = Record<keyof typeof selectors, readonly string[]>

/** What is read of one post before anything is made of it. */
interface Parts {
  container: Element
  avatar: Element | undefined
  time: Element | undefined
  link: BlueskyLink
}

const buildAdapter = (choices: Choices): SiteAdapter => {
  const posts = choices.post.join()
  const quoted = choices.quoted.join()
  const own = (container: Element, name: keyof Choices) => firstOwn(container, choices[name], quoted)
  const ownAll = (container: Element, name: keyof Choices) => firstOwnAll(container, choices[name], quoted)

  const postLinks = (container: Element, name: 'time' | 'about', page: URL) =>
    choices[name]
      .flatMap((choice) => ownElements(container, choice, quoted))
      .flatMap((anchor) => {
        const url = pageLink(anchor.getAttribute('href'), page)
        const link = url && parseBlueskyPost(url)
        return link && link.exact === (name === 'time') && !isInText(anchor) ? [{ anchor, link }] : []
      })

  const isInText = (anchor: Element) => choices.text.some((choice) => anchor.closest(choice) !== null)

  /** The post's own link: the first one above its text, of the very author that its container names. */
  const partsOf = (container: Element, page: URL): Parts | undefined => {
    const avatar = own(container, 'avatar')
    const named = handleOfTestId(container)
    const isOf = ({ actor }: BlueskyLink) => named === undefined || actor === named || actor.startsWith('did:')
    const timed = postLinks(container, 'time', page).find(({ link }) => isOf(link))
    if (timed) return { container, avatar, time: timed.anchor, link: timed.link }
    if (named === undefined) return undefined
    const [about] = postLinks(container, 'about', page).filter(({ link }) => isOf(link))
    const opened = about?.link ?? parseBlueskyPost(page) ?? statedPost(container.ownerDocument, page, choices.pageAddress)
    const did = didOfPicture(pictureOf(avatar))
    return opened && (opened.actor === named || (opened.actor.startsWith('did:') && (about || opened.actor === did)))
      ? { container, avatar, time: undefined, link: { ...opened, actor: isBlueskyHandle(named) ? named : opened.actor } }
      : undefined
  }

  const keyOf = (container: Element, page: URL): PostKey | undefined => {
    const parts = partsOf(container, page)
    return parts && postKey('bluesky', `${parts.link.actor}/${parts.link.rkey}`)
  }

  const placeOf = ({ container, avatar, time }: Parts, page: URL): ThreadPlace =>
    placeInThread({ container, avatar, time }, posts, isThreadItem(container) ? openedAround(container, page) : undefined)

  /** The opened post: the one of its list that has no link to itself. */
  const openedAround = (container: Element, page: URL): Element | undefined => {
    const items = rowOf(container, posts).parentElement?.querySelectorAll(posts) ?? []
    return [...items].find((item) => {
      const parts = item !== container && isThreadItem(item) ? partsOf(item, page) : undefined
      return parts !== undefined && parts.time === undefined
    })
  }

  const kindOf = (parts: Parts, place: ThreadPlace): PostKind => {
    if (isRepost(parts)) return 'repost'
    if (quotedBlock(parts)) return 'quote'
    return place.isReply || hasReplyLine(parts) ? 'reply' : 'post'
  }

  /** Above the avatar stands who reposted: words beside an icon, in a link to a profile. Pinned posts and names of feeds are no such link. */
  const isRepost = ({ container, avatar, time }: Parts): boolean => {
    const first = avatar ?? time
    return [...container.querySelectorAll('svg')].some((icon) => {
      const block = icon.closest('a, [role="link"]')
      if (!first || !block || block === container || !container.contains(block) || !isBefore(icon, first)) return false
      const anchor = block.matches('a[href]') ? block : block.querySelector('a[href]')
      return block.textContent.trim() !== '' && isProfile(anchor)
    })
  }

  const quotedBlock = ({ container, avatar, time }: Parts): Element | undefined =>
    choices.quoted
      .flatMap((choice) => [...container.querySelectorAll(choice)])
      .find((block) => {
        const first = time ?? avatar
        const holdsPost = [...choices.text, ...choices.avatar, ...choices.time].some((choice) => block.querySelector(choice))
        return holdsPost && first !== undefined && isBefore(first, block) && !block.contains(first)
      })

  /** Between name and text: an icon and whom the post answers. Labels of moderation are buttons. */
  const hasReplyLine = ({ container, time }: Parts): boolean => {
    const end = own(container, 'text') ?? own(container, 'actions')
    if (!time || !end) return false
    return ownElements(container, 'svg', quoted).some(
      (icon) => isBefore(time, icon) && isBefore(icon, end) && !end.contains(icon) && !icon.closest('button, [role="button"], a'),
    )
  }

  const nameOf = ({ container, avatar, link }: Parts, page: URL): string | undefined => {
    const shown = choices.profile
      .flatMap((choice) => ownElements(container, choice, quoted))
      .flatMap((anchor) => {
        const url = pageLink(anchor.getAttribute('href'), page)
        const isOwn = url && parseBlueskyProfile(url) === link.actor && !isInText(anchor)
        const name =
          isOwn && !(avatar && isBefore(anchor, avatar)) ? nameText(anchor.querySelector('[dir="auto"]') ?? anchor) : ''
        return name === '' ? [] : [name.replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '').trim()]
      })
    return shown.find((name) => name !== '' && name.toLowerCase() !== `@${link.actor}`)
  }

  const mediaOf = (container: Element): string[] => {
    const pictures = ownAll(container, 'pictures').filter((picture) => !picture.closest('a[href]'))
    const alts = pictures.map((picture) => picture.getAttribute('alt') ?? '')
    const captions = ownAll(container, 'captions').map((caption) => nameText(caption))
    return [...alts, ...captions]
      .map((alt) => alt.trim().slice(0, 1_000))
      .filter((alt) => alt !== '')
      .slice(0, 10)
  }

  return {
    site: 'bluesky',
    postSelector: posts,
    isSilentPage: (url) => isUnderPath(url.pathname.toLowerCase(), silentPaths),

    fingerprint(container) {
      const shown = own(container, 'time') ?? own(container, 'about')
      const words = shown ? '' : (own(container, 'text')?.textContent ?? '').slice(0, 200)
      return `${container.getAttribute('data-testid') ?? ''} ${shown?.getAttribute('href') ?? ''} ${words}`
    },

    readPost(container, { url }) {
      if (container.parentElement?.closest(posts)) return none
      // Notices about a post look like posts, without anything to do.
      if (!own(container, 'actions') && !own(container, 'time')) return none
      const parts = partsOf(container, url)
      if (!parts) return missing('permalink')
      const { actor, rkey } = parts.link
      const place = placeOf(parts, url)
      const inReplyTo = place.parent && keyOf(place.parent, url)
      const did = didOfPicture(pictureOf(parts.avatar))
      const text = own(container, 'text')
      const media = mediaOf(container)
      const postedAt = timeOfRkey(rkey)
      return found({
        key: postKey('bluesky', `${actor}/${rkey}`),
        aliases: did && did !== actor ? [postKey('bluesky', `${did}/${rkey}`)] : [],
        weak: false,
        site: 'bluesky',
        kind: kindOf(parts, place),
        promoted: false,
        audience: 'public',
        permalink: printBlueskyPost(parts.link),
        authorName: nameOf(parts, url) ?? actor,
        authorHandle: actor,
        text: text && !text.closest('a') ? plainText(text, textRules) : '',
        postedAt,
        ...(postedAt === undefined && parts.time ? { postedAtShown: nameText(parts.time).slice(0, 100) } : {}),
        ...(inReplyTo ? { inReplyTo } : {}),
        ...(media.length > 0 ? { media } : {}),
      })
    },

    badgeAnchor(container) {
      const button = own(container, 'actions')
      let row = button?.parentElement
      while (row && row !== container && row.querySelectorAll('button, [role="button"]').length < 3) row = row.parentElement
      const place = row && row !== container ? row : own(container, 'time')?.parentElement
      return place ? { row: place } : undefined
    },
  }
}

/**
 * Bluesky. A post's key is its author's handle and its record: the page names the handle everywhere, but the lasting identifier (DID) only
 * where a picture of the author is shown. Where it is, the key with the DID is an alias, so that a post is known after its author's name has changed.
 */
export const bluesky = planSite({
  site: 'bluesky',
  hosts: blueskyHosts,
  selectors,
  postAt(url) {
    const link = parseBlueskyPost(url)
    return link && { key: postKey('bluesky', `${link.actor}/${link.rkey}`), permalink: printBlueskyPost(link) }
  },
  build: buildAdapter,
})

/** The handle that a container's test id names; of no use where the author's domain is gone. */
function handleOfTestId(container: Element): string | undefined {
  return /^(?:feedItem|postThreadItem)-by-(.+)$/u.exec(container.getAttribute('data-testid') ?? '')?.[1]?.toLowerCase()
}

function isThreadItem(container: Element): boolean {
  return container.getAttribute('data-testid')?.startsWith('postThreadItem-by-') ?? false
}

function isProfile(anchor: Element | null): boolean {
  const url = anchor && pageLink(anchor.getAttribute('href'), new URL('https://bsky.app/'))
  return url ? parseBlueskyProfile(url) !== undefined : false
}

function pictureOf(avatar: Element | undefined): string | null | undefined {
  const image = avatar?.matches('img') ? avatar : avatar?.querySelector('img')
  return image?.getAttribute('src')
}
