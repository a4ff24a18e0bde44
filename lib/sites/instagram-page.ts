import { ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { type InstagramLink, parseInstagramPost, parseInstagramProfile } from './instagram-permalink.ts'
import { nameText } from './plain-text.ts'

export const instagramSelectors = {
  /**
   * A post in a feed or a dialog; a post on a page of its own (from 2023 without `article`); a comment, whose link holds its number. Of the
   * blocks around the last two only one is the post or comment.
   */
  post: [
    'article',
    'main:not(:has(article)) div:has(section):has(time)',
    ':is(li, div):has(a[href*="/c/"] time):not(:has(section, form))',
  ],
  permalink: ['a[href*="/p/"]:has(time)', 'a[href*="/reel/"]:has(time)', 'a[href*="/tv/"]:has(time)'],
  /** Pages about a post, where its time is no link. */
  about: ['a[href*="/liked_by/"]', 'a[href*="/comments/"]'],
  /** What the head says that the page was opened with. */
  pageAddress: ['link[rel="canonical"]', 'meta[property="og:url"]'],
  commentLink: ['a[href*="/c/"]:has(time)', 'a[href*="/c/"]'],
  profile: ['a[href][role="link"]', 'a[href]'],
  time: ['time[datetime]', 'time'],
  actions: ['section:has(svg)', 'section'],
  caption: ['h1[dir="auto"]', 'span[dir="auto"]'],
  text: ['span[dir="auto"]', '[dir="auto"]'],
  pictures: ['[role="button"][aria-hidden="true"] img[alt]', 'img[alt]:not([src*="-19/"])'],
  ad: ['a[href*="/ads/ig_redirect"]', 'a[href*="facebook.com/ads/"]'],
} as const

export type Choices = Record<keyof typeof instagramSelectors, readonly string[]>

/** In lists the whole row of a comment is a button. */
const noWords = 'a, button, [role="button"]:not(:has(li)), form, section, time, h2, h3'

/** Whether an element of a container stands in a link, a button, a form or a heading: nothing that somebody wrote there. */
export function isNoWords(element: Element, container: Element): boolean {
  const around = element.closest(noWords)
  return around !== null && container.contains(around)
}

export interface ShownLink {
  anchor: Element
  link: InstagramLink
}

export interface ShownProfile {
  anchor: Element
  name: string
}

/** Links to posts and comments by the ordered choices of one name, the preferred ones first. */
export function postLinks(container: Element, choices: readonly string[], page: URL): ShownLink[] {
  return choices
    .flatMap((choice) => ownElements(container, choice, ':not(*)'))
    .flatMap((anchor): ShownLink[] => {
      const url = pageLink(anchor.getAttribute('href'), page)
      const link = url && parseInstagramPost(url)
      return link ? [{ anchor, link }] : []
    })
}

/** Links to profiles that say the very name they lead to, beside signs perhaps, in the order of the page. */
export function shownProfiles(container: Element, choices: readonly string[], page: URL): ShownProfile[] {
  for (const choice of choices) {
    const shown = [...container.querySelectorAll(choice)].flatMap((anchor): ShownProfile[] => {
      const url = pageLink(anchor.getAttribute('href'), page)
      const name = url && parseInstagramProfile(url)
      return name && nameText(anchor).toLowerCase() === name ? [{ anchor, name }] : []
    })
    if (shown.length > 0) return shown
  }
  return []
}

/**
 * The post that the page's address names, unless the head of the page names another: then the page was saved under another address, or
 * has gone on from the one that it was opened with, and neither can be believed.
 */
export function postOfPage(document: Document, choices: Choices, page: URL): InstagramLink | undefined {
  const link = parseInstagramPost(page)
  const stated = choices.pageAddress.flatMap((choice) => {
    const element = document.querySelector(choice)
    const url = pageLink(element?.getAttribute('href') ?? element?.getAttribute('content'), page)
    return (url && parseInstagramPost(url)) ?? []
  })
  return stated.some(({ code }) => code !== link?.code) ? undefined : link
}
