import { firstOwn, firstOwnAll } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'
import { type RedditLink, parseRedditLink, parseRedditProfile, redditId, redditMember } from './reddit-permalink.ts'
import type { redditSelectors } from './reddit-selectors.ts'
import type { RedditThing } from './reddit-thing.ts'
import type { SelectorTable } from './site-adapter.ts'

export type RedditTable = SelectorTable<keyof typeof redditSelectors>

/** A container, what it is looked through with, and what in it belongs to others. */
export interface RedditPlace {
  container: Element
  table: RedditTable
  nested: string
  page: URL
}

/** All choices of a name as one selector: for containers, and for what a container lies in. */
export function anyOf(choices: readonly string[]): string {
  return choices.join() || ':not(*)'
}

/** The address in an attribute; `null` where there is one, but it leads to no post or comment of Reddit. */
export function redditLinkOf(href: string | null | undefined, page: URL): RedditLink | null | undefined {
  if (href === null || href === undefined) return undefined
  const url = pageLink(href, page)
  return (url && parseRedditLink(url)) ?? null
}

/** The member whom a link of the page leads to. */
export function redditMemberOf(link: Element | undefined, page: URL): string | undefined {
  const url = pageLink(link?.getAttribute('href'), page)
  return url && parseRedditProfile(url)
}

/** Posts and comments of the custom elements: nearly everything stands in their attributes. */
export function readNewThing({ container, table, nested, page }: RedditPlace): RedditThing {
  const own = (name: keyof RedditTable) => firstOwn(container, table[name], nested)
  const said = (name: string) => container.getAttribute(name)
  const isComment = container.matches(anyOf(table.newComment))
  const author = redditMember(said('author')) ?? (said('author') === null ? redditMemberOf(own('newAuthor'), page) : undefined)
  const link = redditLinkOf(said('permalink') ?? own('newPermalink')?.getAttribute('href'), page)
  const common = { link, author, time: said('created-timestamp') ?? own('newTime')?.getAttribute('datetime') }
  const media = mediaOf(firstOwnAll(container, table.newMedia, nested))
  if (isComment)
    return {
      ...common,
      kind: 'comment',
      id: redditId('t1', said('thingid')),
      postId: redditId('t3', said('postid')),
      parentId: newParent(container, table, page),
      body: own('newComments'),
      time: own('newTime')?.getAttribute('datetime') ?? said('created'),
      media,
    }
  const isCrosspost = said('post-type') === 'crosspost'
  const title = own('newTitle')
  return {
    ...common,
    kind: isCrosspost ? 'quote' : 'post',
    id: redditId('t3', said('id')),
    title: said('post-title')?.replace(/\s+/gu, ' ').trim() || (title && nameText(title)),
    body: own('newBody'),
    promoted: said('promoted') !== null || container.localName === 'shreddit-ad-post',
    language: said('post-language'),
    media: isCrosspost ? [] : media,
  }
}

function newParent(container: Element, table: RedditTable, page: URL): string | null | undefined {
  const parent =
    redditId('t1', container.getAttribute('parentid')) ??
    redditLinkOf(container.getAttribute('parent-permalink'), page)?.commentId ??
    redditId('t1', container.parentElement?.closest(anyOf(table.newComment))?.getAttribute('thingid'))
  return parent ?? (container.getAttribute('depth') === '0' ? null : undefined)
}

/** Reddit itself describes a picture by community and title: only what somebody wrote counts. */
function mediaOf(pictures: Element[]): string[] {
  return pictures
    .map((picture) => picture.getAttribute('alt')?.trim() ?? '')
    .filter((alt) => alt !== '' && !/^(?:r|u)\//u.test(alt))
}

/** A comment in the list of a member's own. It tells neither what it answers nor, where it is folded, who wrote it. */
export function readProfileComment({ container, table, nested, page }: RedditPlace): RedditThing {
  const own = (name: keyof RedditTable) => firstOwn(container, table[name], nested)
  const author = own('profileAuthor')
  return {
    kind: 'comment',
    id: redditId('t1', container.getAttribute('comment-id')),
    link: redditLinkOf(container.getAttribute('href'), page),
    author: redditMember(author?.getAttribute('author-name')) ?? redditMemberOf(author, page) ?? parseRedditProfile(page),
    body: own('profileBody'),
    time: own('profileTime')?.getAttribute('datetime'),
  }
}

/** Search results show no author: the page states it in what it reports, next to the id of the post. */
export function readSearchPost({ container, table, nested, page }: RedditPlace): RedditThing {
  const own = (name: keyof RedditTable) => firstOwn(container, table[name], nested)
  const title = own('searchTitle')
  const link = redditLinkOf(title?.getAttribute('href'), page)
  const around = container.closest(anyOf(table.searchContext))
  const contexts = [...(around ? [around] : []), ...firstOwnAll(container, table.searchContext, nested)]
  const authors = contexts.flatMap((element) => reportedAuthor(element, link?.postId) ?? [])
  return {
    kind: 'post',
    id: undefined,
    link,
    author: new Set(authors).size === 1 ? authors[0] : undefined,
    title: title && (nameText(title) || (title.getAttribute('aria-label') ?? '').trim()),
    body: undefined,
    time: own('searchTime')?.getAttribute('datetime'),
  }
}

const longestContext = 10_000

function reportedAuthor(element: Element, postId: string | undefined): string | undefined {
  const text = element.getAttribute('data-faceplate-tracking-context') ?? ''
  if (postId === undefined || text.length > longestContext) return undefined
  try {
    const context = JSON.parse(text) as { post?: { id?: unknown }; profile?: { name?: unknown } } | null
    const name = context?.profile?.name
    const isSame = redditId('t3', String(context?.post?.id)) === postId
    return isSame && typeof name === 'string' ? redditMember(name) : undefined
  } catch {
    // What a page reports to its own server is nobody's promise.
    return undefined
  }
}

/** A comment among search results, below the title of the post that it is under. */
export function readSearchComment({ container, table, nested, page }: RedditPlace): RedditThing {
  const own = (name: keyof RedditTable) => firstOwn(container, table[name], nested)
  return {
    kind: 'comment',
    id: undefined,
    link: redditLinkOf(own('searchLink')?.getAttribute('href'), page),
    author: redditMemberOf(own('searchAuthor'), page),
    body: own('searchBody'),
    time: own('searchTime')?.getAttribute('datetime'),
  }
}
