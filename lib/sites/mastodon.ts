import type { Audience, PostKind } from '../post/post.ts'
import { isPostId, postKey, type PostKey } from '../post/post-key.ts'
import { fediverseHandle } from './mastodon-handle.ts'
import { type FediverseLink, parseFediversePost, printFediverseId } from './mastodon-permalink.ts'
import { ownElement, ownElements } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { joinTexts, nameText, plainText, type TextRules } from './plain-text.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, planSite, type SiteAdapter } from './site-adapter.ts'

/** `.status` without `data-id`: pages rendered by the server (to 4.2) and older glitch-soc. */
const status = '.status, .detailed-status'
/** A quoted post; `.quote-status` in Fedibird and forks that quoted before Mastodon did. */
const quoted = '.status__quote, .quote-status'
const nested = `${status}, ${quoted}, .status-card, .reply-indicator`
const prepend = '.status__prepend'
const wrapper = '.status__wrapper, .detailed-status__wrapper, .entry'
/** Copies of a post that are no post of the page: dialogs that ask about it, the post being written. */
const copies =
  '.modal-root, .boost-modal, .report-modal, .report-dialog-modal, .compose-form, .conversation, .compare-history-modal'
const permalinks = 'a.status__relative-time, a.detailed-status__datetime, a.u-uid'
const visibilityIcons =
  '.status__visibility-icon, .detailed-status__visibility-icon, .detailed-status__meta, .status__info__icons'
const silentPaths = [
  '/conversations',
  '/timelines/direct',
  '/bookmarks',
  '/favourites',
  '/notifications',
  '/publish',
  '/statuses/new',
  '/settings',
  '/admin',
  '/auth',
]
const limiting = ['private', 'direct', 'unlisted', 'limited']

const textRules: TextRules = {
  whiteSpace: 'collapsed',
  breaks: { P: 2, BLOCKQUOTE: 2, PRE: 2, UL: 2, OL: 2, LI: 1, DIV: 1, H1: 2, H2: 2, H3: 2, H4: 2, H5: 2, H6: 2 },
  // `.quote-inline` repeats the address of the quoted post for software that cannot show it.
  skips: (element) =>
    element.matches(
      '.quote-inline, .status__content__read-more-button, .translate-button, .poll, .status__content__spoiler-link',
    ),
}

const adapter: SiteAdapter = {
  site: 'mastodon',
  postSelector: status,
  isSilentPage: (url) => isUnderPath(url.pathname.replace(/^\/(?:web|deck)(?=\/)/u, ''), silentPaths),

  fingerprint(container) {
    const link = permalinkElement(container)?.getAttribute('href') ?? ''
    return `${container.getAttribute('data-id') ?? ''} ${link}`
  },

  readPost(container, { url }) {
    if (container.parentElement?.closest(`${status}, ${quoted}`) || container.closest(copies)) return none
    const handle = handleOf(container, url)
    const link = linkOf(container, url, handle)
    if (!link && !handle) return none
    if (!link) return missing('permalink')
    if (!handle) return missing('author')
    const audience = audienceOf(container)
    return found({
      key: postKey('mastodon', printFediverseId(link)),
      aliases: aliasesOf(container, link, url),
      weak: false,
      site: 'mastodon',
      kind: kindOf(container),
      promoted: false,
      audience,
      permalink: link.address,
      authorName: authorName(container) || handle.replace(/@.*$/u, ''),
      authorHandle: handle,
      text: audience === 'public' ? textOf(container) : '',
      postedAt: postedAt(container, link),
    })
  },

  badgeAnchor(container) {
    // The opened post's own buttons stand outside of it, and a badge belongs into its post: there it is the line below the text.
    const rows = ['.status__action-bar', '.detailed-status__action-bar', '.detailed-status__meta', '.status__info']
    const row = rows.map((selector) => ownElement(container, selector, nested)).find((found) => found !== undefined)
    return row && { row }
  },
}

export const mastodon = planSite({ site: 'mastodon', hosts: [], selectors: {}, build: () => adapter })

interface ShownLink extends FediverseLink {
  address: string
}

function permalinkElement(container: Element): Element | undefined {
  const named = ownElement(container, permalinks, nested)
  return (
    named ?? ownElements(container, 'a[href]:has(time)', nested).find((anchor) => !anchor.closest(`${prepend}, .status__content`))
  )
}

/** The post's own link; else its number on this server, which `data-id` says. */
function linkOf(container: Element, page: URL, handle: string | undefined): ShownLink | undefined {
  const url = pageLink(permalinkElement(container)?.getAttribute('href'), page)
  const shown = url && parseFediversePost(url)
  // This server runs Mastodon, so an address here without a number is no post (`/home`, an empty link).
  const link = shown && (shown.host !== page.host || /^\d+$/u.test(shown.id)) ? shown : undefined
  const id = localId(container)
  const [user, host] = handle?.split('@') ?? []
  const acct = host === page.host ? user : handle
  if (url && link) {
    const bare = link.host === page.host
    const named = link.acct ?? (bare ? acct : undefined)
    const path = bare && named ? `/@${named}/${link.id}` : url.pathname
    return { ...link, address: `${url.origin}${path}` }
  }
  return id && acct ? { host: page.host, id, acct, address: `${page.origin}/@${acct}/${id}` } : undefined
}

function localId(container: Element): string | undefined {
  const id = container.getAttribute('data-id') ?? ''
  return /^\d{1,25}$/u.test(id) ? id : undefined
}

/** The number under which this server keeps another server's post. */
function aliasesOf(container: Element, link: FediverseLink, page: URL): PostKey[] {
  const id = localId(container)
  const local = id && link.host !== page.host ? printFediverseId({ host: page.host, id }) : ''
  return isPostId(local) ? [postKey('mastodon', local)] : []
}

function authorElements(container: Element, selector: string): Element[] {
  return ownElements(container, selector, nested).filter(
    (element) => !element.closest(`${prepend}, .status__content, .muted.status__display-name`),
  )
}

function handleOf(container: Element, page: URL): string | undefined {
  const link =
    authorElements(container, 'a.status__display-name, a.detailed-status__display-name')[0] ??
    authorElements(container, 'a[href]:has(.display-name), a[data-hover-card-account]')[0]
  const account = authorElements(container, '.display-name__account')[0]
  return fediverseHandle(
    {
      account: account ? nameText(account) : '',
      profile: pageLink(link?.getAttribute('href'), page),
      attribute: link?.getAttribute('title') ?? container.closest('[data-status-by]')?.getAttribute('data-status-by') ?? '',
    },
    page,
  )
}

function authorName(container: Element): string {
  const name = authorElements(container, '.display-name__html')[0] ?? authorElements(container, '.display-name strong')[0]
  return name ? nameText(name) : ''
}

/** The warning, the text whether it is folded or not, and the hashtags that 4.2 and later move below it: all of it is the author's. */
function textOf(container: Element): string {
  const content = ownElements(container, '.status__content', nested)
  const warnings = ownElements(container, '.content-warning:not(.content-warning--filter) > p, .p-summary', nested)
  const spoilers = content.flatMap((block) => [
    ...block.querySelectorAll(':scope > p:has(.status__content__spoiler-link) > span:first-of-type'),
  ])
  const own = ownElement(container, '.status__content__text', nested) ?? ownElement(container, '.e-content', nested) ?? content[0]
  const tags = ownElements(container, '.hashtag-bar a', nested).map((tag) => nameText(tag))
  const parts = [...new Set([...warnings, ...spoilers, ...(own ? [own] : [])])].map((part) => plainText(part, textRules))
  return joinTexts([...parts, tags.join(' ')], '\n\n')
}

/** The block around a post, unless it holds other posts as well. */
function wrapperOf(container: Element): Element | undefined {
  const around = container.parentElement?.closest(wrapper)
  return around?.querySelector(status) === container ? around : undefined
}

/** The house is glitch-soc's sign for posts that never leave their server. The lock beside a name says nothing of the post. */
function audienceOf(container: Element): Audience {
  const classes = [container, wrapperOf(container)].flatMap((element) => [...(element?.classList ?? [])])
  const says = (visibility: string) =>
    classes.some((name) => /^(?:detailed-)?status(?:__wrapper)?-/u.test(name) && name.endsWith(`-${visibility}`))
  const icons = ownElements(container, visibilityIcons, nested).flatMap((block) => [...block.querySelectorAll('i, svg')])
  const shows = (...names: string[]) => icons.some((icon) => names.some((name) => icon.matches(`.fa-${name}, .icon-${name}`)))
  if (limiting.some(says) || shows('lock', 'unlock', 'unlock-alt', 'at', 'envelope', 'home')) return 'limited'
  return says('public') || shows('globe') ? 'public' : 'unknown'
}

function kindOf(container: Element): PostKind {
  const around = wrapperOf(container)
  const icons = [...ownElements(container, prepend, nested), ...(around?.querySelectorAll(`:scope > ${prepend}`) ?? [])]
  const prepended = (...names: string[]) =>
    icons.some((icon) => names.some((name) => icon.querySelector(`.fa-${name}, .icon-${name}`)))
  const isNotice = container.closest('.notification, .notification-ungrouped') !== null
  const boosted = prepended('retweet') || around?.matches('.entry-reblog') || container.closest('[data-boosted-by]')
  if (boosted && !isNotice) return 'repost'
  if (container.matches('.status--has-quote') || container.querySelector(quoted)) return 'quote'
  const marks = '.status-reply, .status__wrapper-reply, .detailed-status__wrapper-reply, .entry-successor, .p-comment'
  if (container.matches(marks) || around?.matches(marks) || prepended('reply', 'reply-all')) return 'reply'
  const icon = '.status__reply-icon, :is(.status__action-bar, .detailed-status__meta) :is(.fa-reply-all, .icon-reply-all)'
  if (
    ownElement(container, icon, nested) ||
    around?.querySelector('.detailed-status__action-bar :is(.fa-reply-all, .icon-reply-all)')
  )
    return 'reply'
  return container.matches('.detailed-status') && hasPostAbove(container) ? 'reply' : 'post'
}

/** The opened post stands below those that it answers. */
function hasPostAbove(container: Element): boolean {
  const thread = container.closest('.scrollable, .activity-stream')
  const first = thread?.querySelector('.status')
  return first
    ? (first.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !container.contains(first)
    : false
}

function postedAt(container: Element, link: ShownLink): string | undefined {
  const shown = permalinkElement(container)?.querySelector('time')?.getAttribute('datetime')
  const stated = shown ?? ownElement(container, '.dt-published', nested)?.getAttribute('value')
  return isoTime(stated) ?? (container.matches('.detailed-status') ? statedByPage(container.ownerDocument, link) : undefined)
}

/** The opened post's time as the page states it to search engines, if it is the same post that it states. */
function statedByPage(page: Document, link: ShownLink): string | undefined {
  const meta = (property: string) => page.querySelector(`meta[property="${property}"]`)?.getAttribute('content')
  const address = meta('og:url') ?? ''
  const isSame = URL.canParse(address) && new URL(address).pathname === new URL(link.address).pathname
  return isSame ? isoTime(meta('og:published_time')) : undefined
}
