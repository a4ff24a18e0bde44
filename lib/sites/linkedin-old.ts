import type { Audience, PostKind } from '../post/post.ts'
import { type Identity, identityOf } from './linkedin-identity.ts'
import { printPost } from './linkedin-permalink.ts'
import type { LinkedInSelectors } from './linkedin-selectors.ts'
import { authorPath, authorsText, cutByPage, describedMedia, profileOf, saysReposted, shownName } from './linkedin-text.ts'
import { keyOfPost, parseAggregate, parseCommentUrn, parsePostUrn, type PostUrn } from './linkedin-urn.ts'
import { firstOwn, firstOwnAll } from './own-elements.ts'
import { found, missing, none, type ReadResult } from './site-adapter.ts'

/** What stands in a post and is somebody else's: the post that it passes on, and its comments. */
export function nestedInOld(s: LinkedInSelectors): string {
  return [...s.oldOthers, ...s.oldComment].join()
}

/** Reads a post of the old page. */
export function readOldPost(container: Element, page: URL, s: LinkedInSelectors): ReadResult {
  const nested = nestedInOld(s)
  if (container.parentElement?.closest(s.oldPost.join())) return none
  const urns = statedUrns(container)
  const author = authorPath(container, s.oldAuthor, nested, page)
  const text = firstOwn(container, s.oldText, nested)
  // Courses, jobs and people to follow have no author, or a number of another kind. So has what is not filled yet.
  if (urns.length === 0 || (!author && !text)) return none
  const promoted = isPromoted(container, s)
  const identity = oldIdentity(container, page, s)
  if (!identity) return missing('key', promoted)
  if (!author) return missing('author', promoted)
  const audience = audienceOfOld(container, s)
  const isPublic = audience === 'public'
  return found({
    key: keyOfPost(identity.post),
    aliases: identity.aliases,
    weak: false,
    site: 'linkedin',
    kind: kindOf(container, s),
    promoted,
    audience,
    permalink: printPost(identity.post),
    authorName: shownName(firstOwn(container, s.oldName, nested), s.hidden) || author.replace(/^\w+\//u, ''),
    authorHandle: author,
    text: isPublic ? authorsText(text, s.hidden, 'collapsed') : '',
    postedAt: identity.postedAt,
    ...(identity.postedAt || promoted ? {} : ageShown(container, s)),
    ...(isPublic ? cutByPage(container, s.oldMore, nested) : {}),
    ...(isPublic ? describedMedia(firstOwnAll(container, s.oldMedia, nested)) : {}),
  })
}

/** Number of a post of the old page, by all that the page says of it. */
export function oldIdentity(container: Element, page: URL, s: LinkedInSelectors): Identity | undefined {
  const urns = statedUrns(container)
  const [urn] = urns
  const thread = threadOf(container, s)
  if (urns.length === 1 && urn && !isShownForDeed(container, page, s)) return identityOf({ stated: urn, thread })
  return identityOf({ stated: originalOf(container, urns, s), thread, deeds: urns })
}

/** The globe in the line of the time, never its words. Groups are limited; where no icon stands (adverts), nobody knows. */
export function audienceOfOld(container: Element, s: LinkedInSelectors): Audience {
  if (statedUrns(container).some(({ kind }) => kind === 'groupPost')) return 'limited'
  const icon = audienceIcon(container, s)
  if (!icon) return 'unknown'
  return icon.matches(s.oldPublic.join()) ? 'public' : 'limited'
}

function audienceIcon(container: Element, s: LinkedInSelectors): Element | undefined {
  const line = firstOwn(container, s.oldTime, nestedInOld(s))
  return line && firstOwn(line, s.oldAudience, nestedInOld(s))
}

function statedUrns(container: Element): PostUrn[] {
  const stated = container.getAttribute('data-urn') ?? ''
  const urn = parsePostUrn(stated)
  return urn ? [urn] : parseAggregate(stated)
}

function threadOf(container: Element, s: LinkedInSelectors): PostUrn | undefined {
  const comment = container.querySelector(s.oldComment.join())
  return parseCommentUrn(comment?.getAttribute('data-id') ?? '')?.thread
}

/** Somebody is named above the post: it is shown for what they did, and `data-urn` may be the number of that. */
function isShownForDeed(container: Element, page: URL, s: LinkedInSelectors): boolean {
  const header = firstOwn(container, s.oldHeader, nestedInOld(s))
  const names = [...(header?.querySelectorAll('a[href]') ?? [])]
  return names.some((name) => profileOf(name, page) !== undefined) && !isPromoted(container, s)
}

/**
 * Until 2024 a hashtag's link named the post that it stands in. Only links with the markup of a hashtag count, all of them have to
 * agree, and the number has to be older than the deed's: an address that an author pasted is another kind of link.
 */
function originalOf(container: Element, deeds: readonly PostUrn[], s: LinkedInSelectors): PostUrn | undefined {
  const links = firstOwnAll(container, s.oldOriginal, nestedInOld(s))
  const stated = links.map(
    (link) => /[?&]highlightedUpdateUrns=(?<urn>[\w%:]{1,80})/u.exec(link.getAttribute('href') ?? '')?.groups?.urn,
  )
  const [first] = stated
  const urn = first && stated.every((one) => one === first) ? parsePostUrn(first.replaceAll('%3A', ':')) : undefined
  return urn?.kind === 'activity' && deeds.every((deed) => BigInt(urn.id) <= BigInt(deed.id)) ? urn : undefined
}

/** An advert's line of the time has neither a time nor an icon: one word, in the reader's language. */
function isPromoted(container: Element, s: LinkedInSelectors): boolean {
  const line = firstOwn(container, s.oldTime, nestedInOld(s))
  const words = line?.textContent.trim() ?? ''
  return words !== '' && !/\p{N}/u.test(words) && !audienceIcon(container, s)
}

function kindOf(container: Element, s: LinkedInSelectors): PostKind {
  if (saysReposted(firstOwn(container, s.oldHeader, nestedInOld(s)))) return 'repost'
  return container.querySelector(s.oldOthers.join()) ? 'quote' : 'post'
}

function ageShown(container: Element, s: LinkedInSelectors): { postedAtShown?: string } {
  const line = firstOwn(container, s.oldTime, nestedInOld(s))
  const age = shownName(line, s.hidden).split('•')[0]?.trim().slice(0, 100)
  return age ? { postedAtShown: age } : {}
}
