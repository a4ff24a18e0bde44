import type { PostKind } from '../post/post.ts'
import { postKey, type PostKey } from '../post/post-key.ts'
import { firstOwn, ownElements } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'
import { commonAncestor, isBefore, postAbove, rowOf } from './post-rows.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, planSite, type SiteAdapter } from './site-adapter.ts'
import {
  isPublicCode,
  parseThreadsPost,
  parseThreadsProfile,
  printThreadsPost,
  type ThreadsLink,
  threadsHosts,
} from './threads-permalink.ts'
import { threadsText } from './threads-text.ts'

const selectors = {
  /** A quoted post is such a block too, inside the one that quotes it. */
  post: ['[data-pressable-container]', '[data-interactive-id]'],
  permalink: ['a[href*="/post/"]:has(time)', 'a[href*="/post/"]'],
  profile: ['a[href*="/@"][role="link"]', 'a[href*="/@"]'],
  time: ['time[datetime]', 'time'],
  text: ['span[dir="auto"]', '[dir="auto"]'],
  pictures: ['picture img[alt]', 'a[href$="/media"] img[alt], [role="button"] img[alt]'],
  actions: ['[role="button"]:has(svg)', '[tabindex="0"]:has(svg)'],
} as const

const silentPaths = [
  '/messages',
  '/direct',
  '/activity',
  '/settings',
  '/saved',
  '/liked',
  '/insights',
  '/intent',
  '/login',
  '/accounts',
  '/challenge',
]

type Choices = Record<keyof typeof selectors, readonly string[]>

interface Parts {
  container: Element
  link: ThreadsLink & { handle: string }
  anchor: Element
  /** Around name and time. */
  header: Element
}

const buildAdapter = (choices: Choices): SiteAdapter => {
  const posts = choices.post.join()
  const own = (container: Element, name: keyof Choices) => firstOwn(container, choices[name], posts)

  const profiles = (container: Element, page: URL) =>
    choices.profile
      .flatMap((choice) => ownElements(container, choice, posts))
      .flatMap((anchor) => {
        const url = pageLink(anchor.getAttribute('href'), page)
        const handle = url && parseThreadsProfile(url)
        return handle ? [{ anchor, handle, name: anchor.textContent.trim() }] : []
      })

  /** The link around the post's own time. It names the author; the name beside it is the same one. */
  const partsOf = (container: Element, page: URL): Parts | undefined => {
    for (const choice of choices.permalink)
      for (const anchor of ownElements(container, choice, posts)) {
        const url = pageLink(anchor.getAttribute('href'), page)
        const link = url && parseThreadsPost(url)
        if (!link?.exact || !link.handle) continue
        const name = profiles(container, page).find((profile) => profile.handle === link.handle && profile.name !== '')
        if (name && isBefore(name.anchor, anchor))
          return {
            container,
            anchor,
            link: { ...link, handle: link.handle },
            header: commonAncestor(name.anchor, anchor) ?? anchor,
          }
      }
    return undefined
  }

  const keyOf = (container: Element | undefined, page: URL): PostKey | undefined => {
    const parts = container && partsOf(container, page)
    return parts && postKey('threads', parts.link.code)
  }

  /** Buttons below the text. */
  const actionsOf = ({ container, header }: Parts): Element[] => {
    const buttons = choices.actions
      .map((choice) =>
        ownElements(container, choice, posts).filter((button) => isBefore(header, button) && !button.matches('[aria-haspopup]')),
      )
      .find((some) => some.length > 0)
    return buttons ?? []
  }

  const rowOfActions = (parts: Parts): Element | undefined => {
    const buttons = actionsOf(parts)
    let row = buttons.at(-1)?.parentElement
    while (row && row !== parts.container && buttons.filter((button) => row?.contains(button)).length < 3) row = row.parentElement
    return row && row !== parts.container && !row.contains(parts.anchor) ? row : undefined
  }

  /** Lines between the header and whatever comes first below it: pictures, cards, the buttons. */
  const linesOf = (parts: Parts): Element[] => {
    const { container, header } = parts
    const isBelow = (element: Element) => isBefore(header, element) && !header.contains(element)
    const end = [...ownElements(container, 'picture, video, img', posts).filter(isBelow), rowOfActions(parts)].find(
      (element) => element !== undefined,
    )
    for (const choice of choices.text) {
      const lines = ownElements(container, choice, posts).filter(
        (line) => isBelow(line) && (!end || isBefore(line, end)) && !line.closest('a, button, [role="button"], time'),
      )
      if (lines.length > 0) return lines.filter((line) => !lines.some((outer) => outer !== line && outer.contains(line)))
    }
    return []
  }

  const mediaOf = (parts: Parts): string[] => {
    const row = rowOfActions(parts)
    const alts = choices.pictures
      .map((choice) =>
        ownElements(parts.container, choice, posts)
          .filter((image) => isBefore(parts.header, image) && (!row || isBefore(image, row)))
          .map((image) => (image.getAttribute('alt') ?? '').trim().slice(0, 1_000))
          .filter((alt) => alt !== ''),
      )
      .find((some) => some.length > 0)
    return (alts ?? []).slice(0, 10)
  }

  /** Above name and avatar stands who reposted: an icon and a link to another profile. */
  const isRepost = ({ container, header, link }: Parts, page: URL): boolean => {
    const isOther = (anchor: Element) => {
      const url = pageLink(anchor.getAttribute('href'), page)
      const handle = url && parseThreadsProfile(url)
      return handle !== undefined && handle !== link.handle && anchor.textContent.trim() !== ''
    }
    const above = container.previousElementSibling
    const inside = ownElements(container, 'a[href]', posts).filter(
      (anchor) => isBefore(anchor, header) && !header.contains(anchor),
    )
    const outside = above?.querySelector('svg') && !above.querySelector(posts) ? [...above.querySelectorAll('a[href]')] : []
    return [...inside, ...outside].some(isOther)
  }

  /** A line beside the post above leads to this one; what follows the opened post in its list answers it. */
  const parentOf = ({ container, link }: Parts, page: URL): PostKey | undefined => {
    const row = rowOf(container, posts)
    const above = postAbove(row, posts)
    if (above && hasLineBelow(above)) return keyOf(above, page)
    const opened = parseThreadsPost(page)
    if (!opened || opened.code === link.code) return undefined
    return isBelowOpened(row, opened.code, page) ? postKey('threads', opened.code) : undefined
  }

  /** Rows of answers follow the opened post; between them stands at most the choice of their order. An answer may head a row of several. */
  const isBelowOpened = (row: Element, code: string, page: URL): boolean => {
    let first: Element | null = row
    while (first && !first.previousElementSibling) first = first.parentElement
    let between = 0
    for (let above = first?.previousElementSibling; above; above = above.previousElementSibling) {
      const inRow = [...(above.matches(posts) ? [above] : []), ...above.querySelectorAll(posts)]
      if (inRow.length === 0 && above.textContent.trim() !== '' && ++between > 1) return false
      if (inRow.some((post) => partsOf(post, page)?.link.code === code)) return true
    }
    return false
  }

  /** Beside a post that is followed by its answer, an empty column holds the line; "more answers" below the buttons ends it. */
  const hasLineBelow = (container: Element): boolean => {
    const grid = container.firstElementChild
    const isEmpty = (element: Element) =>
      element.textContent.trim() === '' && !element.querySelector('a, img, svg, picture, video, [role="button"]')
    const last = grid?.lastElementChild
    return grid !== null && [...grid.children].some(isEmpty) && last?.querySelector(choices.actions.join()) !== null
  }

  const kindOf = (parts: Parts, parent: PostKey | undefined, page: URL): PostKind => {
    if (isRepost(parts, page)) return 'repost'
    if (parts.container.querySelector(posts)) return 'quote'
    return parent ? 'reply' : 'post'
  }

  return {
    site: 'threads',
    postSelector: posts,
    isSilentPage: (url) =>
      isUnderPath(url.pathname.toLowerCase(), silentPaths) || /^\/@[^/]+\/(?:saved|liked)\b/u.test(url.pathname),

    fingerprint: (container) => own(container, 'permalink')?.getAttribute('href') ?? container.textContent.slice(0, 200),

    readPost(container, { url }) {
      if (container.parentElement?.closest(posts)) return none
      const parts = partsOf(container, url)
      // Rows of people and of notices are such blocks as well.
      if (!parts) return own(container, 'permalink') && own(container, 'time') ? missing('permalink') : none
      const { link, anchor } = parts
      const parent = parentOf(parts, url)
      const { text, truncated } = threadsText(linesOf(parts))
      const audience = isPublicCode(link.code) ? 'public' : 'limited'
      const media = mediaOf(parts)
      const postedAt = isoTime(anchor.querySelector(choices.time.join())?.getAttribute('datetime'))
      const shown = nameText(anchor).slice(0, 100)
      return found({
        key: postKey('threads', link.code),
        aliases: [],
        weak: false,
        site: 'threads',
        kind: kindOf(parts, parent, url),
        promoted: false,
        audience,
        permalink: printThreadsPost(link),
        authorName: link.handle,
        authorHandle: link.handle,
        text: audience === 'public' ? text : '',
        postedAt,
        ...(postedAt === undefined && shown !== '' ? { postedAtShown: shown } : {}),
        ...(truncated ? { truncated: true } : {}),
        ...(parent ? { inReplyTo: parent } : {}),
        ...(media.length > 0 ? { media } : {}),
      })
    },

    badgeAnchor(container) {
      const page = new URL(container.ownerDocument.location.href)
      const parts = partsOf(container, page)
      return parts && { row: rowOfActions(parts) ?? parts.header }
    },
  }
}

/** Threads. A post is known by the code in its address, which is the same on both hosts; only handles are shown as names. */
export const threads = planSite({
  site: 'threads',
  hosts: threadsHosts,
  selectors,
  postAt(url) {
    const link = parseThreadsPost(url)
    return link && { key: postKey('threads', link.code), permalink: printThreadsPost(link) }
  },
  build: buildAdapter,
})
