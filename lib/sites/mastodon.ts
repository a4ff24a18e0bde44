import type { Audience } from '../post/post.ts'
import { postKey, type PostKey } from '../post/post-key.ts'
import { mastodonHandleOf, mastodonNameOf } from './mastodon-author.ts'
import { answeredPost, mastodonKindOf, wrapperOf } from './mastodon-conversation.ts'
import { mastodonAliasesOf, mastodonLinkOf, permalinkElement, type ShownLink } from './mastodon-link.ts'
import { type MastodonMarkup, mastodonMarkup, mastodonMarkupIn, mastodonSelectors } from './mastodon-markup.ts'
import { fediversePostAt, printFediverseId } from './mastodon-permalink.ts'
import { mastodonLanguageOf, mastodonMediaOf, mastodonTextOf } from './mastodon-text.ts'
import { firstOwn, ownElement, ownElements } from './own-elements.ts'
import { isUnderPath } from './page-link.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, planSite, type ReadResult } from './site-adapter.ts'

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

export const mastodon = planSite({
  site: 'mastodon',
  hosts: [],
  selectors: mastodonSelectors,
  postAt: fediversePostAt,
  build: (selectors) => {
    const markup = mastodonMarkup(selectors)
    return {
      site: 'mastodon',
      postSelector: markup.any.post,
      isSilentPage: (url) => isUnderPath(url.pathname.replace(/^\/(?:web|deck)(?=\/)/u, ''), silentPaths),
      fingerprint: (container) =>
        `${container.getAttribute('data-id') ?? ''} ${permalinkElement(markup, container)?.getAttribute('href') ?? ''}`,
      readPost: (container, { url }) => readPost(markup, container, url),
      badgeAnchor: (container) => {
        const row = firstOwn(container, markup.of.badgeRow, markup.nested)
        return row && { row }
      },
    }
  },
})

function readPost(page: MastodonMarkup, container: Element, url: URL): ReadResult {
  const { any } = page
  if (container.parentElement?.closest(`${any.post}, ${any.quoted}`) || container.closest(any.copy)) return none
  const markup = mastodonMarkupIn(page, container)
  const handle = mastodonHandleOf(markup, container, url)
  const anchor = permalinkElement(markup, container)
  const link = mastodonLinkOf(markup, container, url, handle, anchor)
  if (!link && !handle) return none
  if (!link) return missing('permalink')
  if (!handle) return missing('author')
  const audience = audienceOf(markup, container)
  const isPublic = audience === 'public'
  const language = mastodonLanguageOf(markup, container)
  const inReplyTo = answeredKey(page, container, url)
  const media = isPublic ? mastodonMediaOf(markup, container) : undefined
  return found({
    key: postKey('mastodon', printFediverseId(link)),
    aliases: mastodonAliasesOf(container, link, url),
    weak: false,
    site: 'mastodon',
    kind: mastodonKindOf(markup, container),
    promoted: false,
    audience,
    permalink: link.address,
    authorName: mastodonNameOf(markup, container) || handle.replace(/@.*$/u, ''),
    authorHandle: handle,
    text: isPublic ? mastodonTextOf(markup, container) : '',
    postedAt: postedAt(markup, container, anchor, link),
    ...(language === undefined ? {} : { language }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(media === undefined ? {} : { media }),
  })
}

function answeredKey(markup: MastodonMarkup, container: Element, page: URL): PostKey | undefined {
  const answered = answeredPost(markup, container)
  if (!answered) return undefined
  const its = mastodonMarkupIn(markup, answered)
  const link = mastodonLinkOf(its, answered, page, mastodonHandleOf(its, answered, page))
  return link && postKey('mastodon', printFediverseId(link))
}

/** The house is glitch-soc's sign for posts that never leave their server. The lock beside a name says nothing of the post. */
function audienceOf(markup: MastodonMarkup, container: Element): Audience {
  const classes = [container, wrapperOf(markup, container)].flatMap((element) => [...(element?.classList ?? [])])
  const says = (visibility: string) =>
    classes.some((name) => /^(?:detailed-)?status(?:__wrapper)?-/u.test(name) && name.endsWith(`-${visibility}`))
  const blocks = ownElements(container, markup.any.visibility, markup.nested)
  const icons = blocks.flatMap((block) => [...block.querySelectorAll('i, svg')])
  const shows = (...names: string[]) => icons.some((icon) => names.some((name) => icon.matches(`.fa-${name}, .icon-${name}`)))
  if (limiting.some(says) || shows('lock', 'unlock', 'unlock-alt', 'at', 'envelope', 'home')) return 'limited'
  return says('public') || shows('globe') ? 'public' : 'unknown'
}

function postedAt(markup: MastodonMarkup, container: Element, anchor: Element | undefined, link: ShownLink): string | undefined {
  const shown = anchor?.querySelector(markup.any.time)?.getAttribute('datetime')
  const stated = shown ?? ownElement(container, markup.any.published, markup.nested)?.getAttribute('value')
  return isoTime(stated) ?? (container.matches(markup.any.opened) ? statedByPage(container.ownerDocument, link) : undefined)
}

/** The opened post's time as the page states it to search engines, if it is the same post that it states. */
function statedByPage(page: Document, link: ShownLink): string | undefined {
  const meta = (property: string) => page.querySelector(`meta[property="${property}"]`)?.getAttribute('content')
  const address = meta('og:url') ?? ''
  const isSame = URL.canParse(address) && new URL(address).pathname === new URL(link.address).pathname
  return isSame ? isoTime(meta('og:published_time')) : undefined
}
