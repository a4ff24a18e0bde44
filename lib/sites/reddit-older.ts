import { firstOwn } from './own-elements.ts'
import { nameText } from './plain-text.ts'
import { anyOf, type RedditPlace, type RedditTable, redditLinkOf, redditMemberOf } from './reddit-elements.ts'
import { redditId, redditMember } from './reddit-permalink.ts'
import type { RedditThing } from './reddit-thing.ts'

/** Posts, comments and search results of old.reddit.com. */
export function readOldThing(place: RedditPlace): RedditThing {
  const { container, table, nested, page } = place
  const own = (name: keyof RedditTable) => firstOwn(container, table[name], nested)
  const said = (name: string) => container.getAttribute(`data-${name}`)
  const commentId = redditId('t1', said('fullname'))
  const isComment = commentId !== undefined || container.matches('.comment')
  const isResult = container.matches(anyOf(table.oldResult))
  const author = redditMember(said('author')) ?? (isResult ? redditMemberOf(own('oldAuthor'), page) : undefined)
  const link = redditLinkOf(said('permalink') ?? own('oldPermalink')?.getAttribute('href'), page)
  // A list keeps a post's text in a button until it is opened.
  const body = own('oldBody')
  const isEmptied = isComment && !author && own('oldGrayed') !== undefined
  const common = { link, author, body: isEmptied ? undefined : body, time: own('oldTime')?.getAttribute('datetime') }
  if (isComment) return { ...common, kind: 'comment', id: commentId, parentId: oldParent(place) }
  const title = own('oldTitle')
  return {
    ...common,
    kind: container.querySelector(anyOf(table.oldCrosspost)) ? 'quote' : 'post',
    id: redditId('t3', said('fullname')),
    title: title && nameText(title),
    promoted: container.matches(anyOf(table.oldPromoted)),
  }
}

/** A comment lies in the one that it answers; alone on a page it links to that one. In lists of a member's comments nothing says it. */
function oldParent({ container, table, nested, page }: RedditPlace): string | null | undefined {
  const around = redditId('t1', container.parentElement?.closest(anyOf(table.oldThing))?.getAttribute('data-fullname'))
  if (around !== undefined) return around
  const href = firstOwn(container, table.oldParent, nested)?.getAttribute('href')
  const linked = /#(?<id>[0-9a-z]{5,10})$/u.exec(href ?? '')?.groups?.id
  if (linked !== undefined) return linked
  const shown = redditLinkOf(page.href, page)
  return shown && shown.commentId === undefined ? null : undefined
}

/** The pages of 2018 to 2024, whose classes are hashes but for a few. */
export function readRedesignThing({ container, table, nested, page }: RedditPlace): RedditThing {
  const own = (name: keyof RedditTable) => firstOwn(container, table[name], nested)
  const isComment = container.matches(anyOf(table.redesignComment))
  const title = own('redesignTitle')
  const time = own('redesignTime')
  const link = redditLinkOf(own('redesignPermalink')?.getAttribute('href'), page)
  const common = { link, author: redditMemberOf(own('redesignAuthor'), page), body: own('redesignBody'), time: undefined }
  const timeShown = time && nameText(time)
  if (isComment) return { ...common, kind: 'comment', id: redditId('t1', container.id), timeShown }
  return {
    ...common,
    kind: 'post',
    id: redditId('t3', container.id),
    timeShown,
    title: title && nameText(title),
    promoted: container.matches(anyOf(table.redesignPromoted)),
  }
}
