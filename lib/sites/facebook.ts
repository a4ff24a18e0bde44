import { postKey } from '../post/post-key.ts'
import { commentFingerprint, commentRow, type CommentedPost, readComment } from './facebook-comment.ts'
import { audienceOf, type FacebookHeader, headerOf } from './facebook-header.ts'
import { type FacebookSelectors, facebookSelectors, isComment, nestedPosts } from './facebook-markup.ts'
import { linkByComments, numberByComments, ownMedia, ownMessage, showsAnother } from './facebook-parts.ts'
import {
  facebookKey,
  type FacebookLink,
  facebookPostAt,
  isRotating,
  parseFacebookPost,
  printFacebookPost,
} from './facebook-permalink.ts'
import { printFacebookProfile } from './facebook-profile.ts'
import { pointAt } from './facebook-reveal.ts'
import { facebookText } from './facebook-text.ts'
import { firstOwn } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'
import { found, missing, none, planSite, type ReadResult, type SiteAdapter } from './site-adapter.ts'
import { textHash } from './text-hash.ts'

const silentPaths = [
  '/messages',
  '/saved',
  '/notifications',
  '/friends',
  '/onthisday',
  '/memories',
  '/marketplace',
  '/stories',
  '/settings',
]

/** Facebook, in the layouts of 2022 to 2026. */
export const facebook = planSite({
  site: 'facebook',
  hosts: ['www.facebook.com', 'facebook.com', 'web.facebook.com', 'm.facebook.com', 'mbasic.facebook.com', 'touch.facebook.com'],
  selectors: facebookSelectors,
  postAt: facebookPostAt,
  build: buildFacebook,
})

function buildFacebook(selectors: FacebookSelectors): SiteAdapter {
  const nested = nestedPosts(selectors)
  const pageOf = (container: Element) => new URL(container.ownerDocument.location.href)
  const header = (container: Element, page: URL) => headerOf(container, selectors, page)

  return {
    site: 'facebook',
    postSelector: nested,
    tellingAttributes: ['aria-describedby', 'aria-posinset', 'd', 'title'],
    isSilentPage: ({ pathname }) => isUnderPath(pathname.toLowerCase(), silentPaths) || /\/allactivity(?:\/|$)/iu.test(pathname),

    fingerprint(container) {
      const page = pageOf(container)
      if (isComment(container, selectors)) return commentFingerprint(container, selectors, page)
      const own = header(container, page)
      if (!own) return ''
      const link = own.link ?? linkByComments(container, selectors, page)
      const text = ownMessage(container, own, selectors)?.textContent ?? ''
      return [
        link?.id,
        own.author?.handle,
        audienceOf(own, selectors),
        text.slice(0, 200),
        mediaIds(container, own, selectors),
      ].join(' ')
    },

    readPost(container, { url }) {
      if (container.closest('form')) return none
      const outer = container.parentElement?.closest(nested)
      if (isComment(container, selectors)) return readComment(container, selectors, url, commentedPost(container, selectors, url))
      // Inside of a post that has a header of its own stands the one that it shares.
      return outer && (isComment(outer, selectors) || header(outer, url)) ? none : readOwn(container, selectors, url)
    },

    badgeAnchor(container) {
      const page = pageOf(container)
      if (isComment(container, selectors)) {
        const row = commentRow(container, selectors, page)
        return row && { row }
      }
      const row = actionRow(container, selectors) ?? header(container, page)?.byline
      return row && { row }
    },

    async revealPermalink(container) {
      const page = pageOf(container)
      const own = isComment(container, selectors) ? undefined : header(container, page)
      if (own?.time && own.isPending) await pointAt(own.time, () => header(container, page)?.isPending === false)
    },
  }
}

function readOwn(container: Element, selectors: FacebookSelectors, page: URL): ReadResult {
  const header = headerOf(container, selectors, page)
  if (!header) return none
  const message = ownMessage(container, header, selectors)
  const promoted =
    header.byline !== undefined && firstOwn(header.byline, selectors.advertisement, nestedPosts(selectors)) !== undefined
  if (!message && !header.time && !promoted) return none
  if (!header.author) return missing('author', promoted)
  const identity = identityOf(container, header, message, selectors, page)
  if (!identity) return missing('permalink', promoted)
  const audience = audienceOf(header, selectors)
  const { text, cut } = message && audience === 'public' ? facebookText(message, page) : { text: '', cut: false }
  const language = message?.closest('[lang]') ?? message?.querySelector('[lang]')
  const pictures = audience === 'public' ? ownMedia(container, header, selectors) : []
  const media = pictures.flatMap((picture) => picture.getAttribute('alt')?.trim() || []).slice(0, 10)
  return found({
    ...identity,
    site: 'facebook',
    kind: showsAnother(container, header, message, selectors) ? 'quote' : 'post',
    promoted,
    audience,
    authorName: header.author.name,
    authorHandle: header.author.handle,
    text,
    postedAt: undefined,
    ...shownTime(header),
    ...(audience === 'public' && language && container.contains(language) && languageOf(language)),
    ...(cut && { truncated: true }),
    ...(media.length > 0 && { media }),
  })
}

/**
 * What the time's link says; where it says nothing yet, what the links of comments say; else a hash of author, text and pictures, which
 * names the post as long as nobody edits it. A hash is never kept beside a true key: aliases are strong, and hashes may meet.
 */
function identityOf(
  container: Element,
  header: FacebookHeader,
  message: Element | undefined,
  selectors: FacebookSelectors,
  page: URL,
) {
  const link: FacebookLink | undefined = header.link ?? linkByComments(container, selectors, page)
  if (link) {
    const number = isRotating(link.id) ? numberByComments(container, selectors, page) : undefined
    const aliases = number ? [postKey('facebook', number)] : []
    return { key: facebookKey(link), aliases, weak: isRotating(link.id), permalink: printFacebookPost(link) }
  }
  const handle = header.author?.handle ?? ''
  const words = (message ? facebookText(message, page).text : '').replace(/\s+/gu, ' ')
  const pictures = mediaIds(container, header, selectors)
  if (words === '' && pictures === '') return undefined
  const permalink = header.group ? `https://www.facebook.com/groups/${header.group}` : printFacebookProfile(handle)
  const hash = textHash([handle.toLowerCase(), words, pictures].join('\n'))
  return { key: postKey('facebook', `hash:${hash}`), aliases: [], weak: true, permalink }
}

/** Numbers of own pictures and videos. */
function mediaIds(container: Element, header: FacebookHeader, selectors: FacebookSelectors): string {
  const page = new URL(container.ownerDocument.location.href)
  const ids = ownMedia(container, header, selectors).map((picture) => {
    const url = pageLink(picture.closest('a')?.getAttribute('href'), page)
    return (url && parseFacebookPost(url)?.id) ?? ''
  })
  return ids.slice(0, 10).join()
}

/** The label of the time; its text only where it is one piece: Facebook strews false letters into others. */
function shownTime({ time, isPending }: FacebookHeader): { postedAtShown?: string } {
  const label = time?.getAttribute('aria-label')?.trim()
  const isPlain = time !== undefined && !time.querySelector('[aria-labelledby], [style], b, svg, canvas') && !isPending
  const shown = label || (isPlain ? nameText(time) : '')
  return shown !== '' && shown.length <= 100 ? { postedAtShown: shown } : {}
}

function languageOf(element: Element): { language?: string } {
  const language = element.getAttribute('lang') ?? ''
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(language) ? { language } : {}
}

/** The lowest block with two of the post's buttons in it. */
function actionRow(container: Element, selectors: FacebookSelectors): Element | undefined {
  const nested = nestedPosts(selectors)
  const action = firstOwn(container, selectors.action, nested)
  for (let row = action?.parentElement; row && row !== container; row = row.parentElement) {
    const buttons = row.querySelectorAll(selectors.action.join())
    if (buttons.length > 1 && row.closest(nested) === container) return row
  }
  return undefined
}

function commentedPost(container: Element, selectors: FacebookSelectors, page: URL): CommentedPost | undefined {
  const nested = nestedPosts(selectors)
  for (let around = container.parentElement?.closest(nested); around; around = around.parentElement?.closest(nested)) {
    const reading = isComment(around, selectors) ? none : readOwn(around, selectors, page)
    if (reading.kind === 'found') return { key: reading.post.key, audience: reading.post.audience }
  }
  return undefined
}
