import {
  type Choices,
  isNoWords,
  postLinks,
  postOfPage,
  type ShownLink,
  shownProfiles,
  type ShownProfile,
} from './instagram-page.ts'
import type { InstagramLink } from './instagram-permalink.ts'
import { ownElement } from './own-elements.ts'
import { plainText, type TextRules } from './plain-text.ts'
import { commonAncestor, isBefore } from './post-rows.ts'
import { wholeAddress } from './shortened-link.ts'

/** Instagram keeps line breaks in the page as `<br>`; older layouts keep them in the text. */
const textRules: TextRules = {
  whiteSpace: 'kept',
  breaks: {},
  skips: (element) => element.matches('[role="button"], button'),
  words: wholeAddress,
}

/** The words of a caption or comment. */
export const instagramText = (words: Element): string => plainText(words, textRules)

/** Whether an element stands in a comment or a form rather than in the post itself. */
function isInComment(element: Element, container: Element, comments: readonly Element[]): boolean {
  const row = element.closest('li')
  return element.closest('form') !== null || comments.some((link) => row?.contains(link) && container.contains(row))
}

/** The post's own link: around its time, else to a page about it, else the page's own address where only one post is open. */
export function linkOfPost(container: Element, choices: Choices, page: URL): Partial<ShownLink> & { link?: InstagramLink } {
  const timed = postLinks(container, choices.permalink, page)
  const own = timed.find(({ link }) => link.exact && link.comment === undefined)
  if (own) return own
  const opened = isOpened(container) ? postOfPage(container.ownerDocument, choices, page) : undefined
  const codes = new Set(
    [...timed, ...postLinks(container, choices.about, page), ...postLinks(container, choices.commentLink, page)].map(
      ({ link }) => link.code,
    ),
  )
  const [code] = codes
  // Two codes in one block: a grid of posts, or one post inside another.
  if (codes.size > 1) return opened && codes.has(opened.code) ? { link: bare(opened.code) } : {}
  if (code !== undefined) return { link: bare(code) }
  return opened ? { link: bare(opened.code) } : {}
}

const bare = (code: string): InstagramLink => ({ code, comment: undefined, answered: undefined, exact: true })

/** Whether the page's address is this post's: it is open in a dialog, or the page has one post alone. */
function isOpened(container: Element): boolean {
  const page = container.ownerDocument
  return (
    container.closest('[role="dialog"]') !== null ||
    (page.querySelectorAll('article').length < 2 && !page.querySelector('[role="dialog"]'))
  )
}

/** The first name above the post's buttons; of a post by several people the first one. */
export function authorOfPost(container: Element, choices: Choices, page: URL): ShownProfile | undefined {
  return shownProfiles(container, choices.profile, page)[0]
}

export interface ShownCaption {
  text: string
  truncated: boolean
}

/** The words behind the author's name: in a feed below the buttons, beside an opened post first of all. */
export function captionOf(container: Element, author: ShownProfile, choices: Choices, page: URL): ShownCaption {
  const comments = postLinks(container, choices.commentLink, page).flatMap(({ anchor, link }) => (link.comment ? [anchor] : []))
  const names = shownProfiles(container, choices.profile, page)
  const buttons = choices.actions.map((choice) => ownElement(container, choice, 'form')).find((row) => row !== undefined)
  for (const choice of choices.caption) {
    const words = [...container.querySelectorAll(choice)].find((candidate) => {
      const name = names.findLast(({ anchor }) => isBefore(anchor, candidate))
      const isOwn = name?.name === author.name && (choice.startsWith('h1') || isCaptionName(name, names, buttons, container))
      const isWords = candidate.textContent.trim() !== '' && !isNoWords(candidate, container) && !candidate.querySelector('time')
      const isInner = !names.some(({ anchor }) => candidate.contains(anchor) && anchor.textContent === candidate.textContent)
      const isLeaf = candidate.querySelector('span[dir="auto"]') === null
      return isOwn && isWords && isInner && isLeaf && !isInComment(candidate, container, comments) && !hasHeart(candidate, name)
    })
    if (words) return { text: instagramText(words), truncated: isCut(words) }
  }
  return { text: '', truncated: false }
}

/** The name in front of a caption is the author's second one: below the buttons, or beside them. */
function isCaptionName(name: ShownProfile, names: ShownProfile[], buttons: Element | undefined, container: Element): boolean {
  if (buttons && isBefore(buttons, name.anchor)) return true
  return !container.matches('article') || container.closest('[role="dialog"]') ? names[0] !== name : false
}

/** Comments that a feed shows below the caption can be liked one by one: such a row is no caption, whoever wrote it. */
function hasHeart(words: Element, name: ShownProfile | undefined): boolean {
  const block = name && commonAncestor(words, name.anchor)
  const beside = [...(block?.parentElement?.children ?? [])].filter((element) => element !== block)
  return beside.some(
    (element) => element.querySelector('svg') !== null && !element.querySelector('a, section') && !element.matches('section'),
  )
}

/** Behind the beginning of a long caption stand dots, and a button that shows the rest. */
function isCut(words: Element): boolean {
  let beginning: Element | null = words
  for (let level = 0; level < 3 && beginning && !beginning.nextElementSibling; level++) beginning = beginning.parentElement
  const dots = beginning?.nextElementSibling
  const button = dots?.nextElementSibling ?? dots
  const isButton = button?.matches('[role="button"], button') || button?.querySelector('[role="button"], button')
  return /^\s*(?:…|\.\.\.)/u.test(dots?.textContent ?? '') && Boolean(isButton)
}
