import type { PostKind } from '../post/post.ts'
import type { MastodonMarkup } from './mastodon-markup.ts'
import { ownElement, ownElements } from './own-elements.ts'
import { isBefore, postAbove, rowOf } from './post-rows.ts'

/** The block around a post, unless it holds other posts as well. */
export function wrapperOf({ any }: MastodonMarkup, container: Element): Element | undefined {
  const around = container.parentElement?.closest(any.wrapper)
  return around?.querySelector(any.post) === container ? around : undefined
}

/** What kind of post it is, by icons, classes and its place under others; a boost of an answer is a repost. */
export function mastodonKindOf(markup: MastodonMarkup, container: Element): PostKind {
  const { any, nested } = markup
  const around = wrapperOf(markup, container)
  const above = [
    ...ownElements(container, any.prepend, nested),
    ...[...(around?.children ?? [])].filter((one) => one.matches(any.prepend)),
  ]
  const prepended = (icon: string) => above.some((line) => line.querySelector(icon) !== null)
  const isBoosted = prepended(any.boostIcon) || around?.matches(any.boosted) || container.closest('[data-boosted-by]') !== null
  if (isBoosted && !container.closest(any.notice)) return 'repost'
  if (container.matches(any.hasQuote) || container.querySelector(any.quoted)) return 'quote'
  const isMarked = container.matches(any.replyMark) || around?.matches(any.replyMark) || prepended(any.prependedReply)
  const hasIcon =
    ownElement(container, any.replyIcon, nested) ?? (container.matches(any.opened) && around?.querySelector(any.replyIcon))
  if (isMarked || hasIcon) return 'reply'
  return container.matches(any.opened) && hasPostAbove(markup, container) ? 'reply' : 'post'
}

/** The opened post stands below those that it answers. */
function hasPostAbove({ any }: MastodonMarkup, container: Element): boolean {
  const first = container.closest(any.thread)?.querySelector(any.post)
  return first ? isBefore(first, container) && !container.contains(first) : false
}

/**
 * The post that this one answers, where a thread says so. Mastodon (4.0 to 4.5) lists a thread depth first, so the opened post answers
 * the one above it and the first below answers the opened one. Further down a post answers the one above where the line beside that
 * one goes on and nothing marks it as the first of a branch; where such a first one has a line that ends, it answers the opened one.
 * A server that marks no branch at all is not believed.
 */
export function answeredPost({ any, nested }: MastodonMarkup, container: Element): Element | undefined {
  const isOpened = container.matches(any.opened)
  if (!isOpened && !container.matches(any.inThread)) return undefined
  const above = postAbove(rowOf(container, any.post), any.post)
  if (isOpened) return above?.matches(any.inThread) ? above : undefined
  const thread = container.closest(any.thread)
  if (container.matches(any.firstInThread))
    return ownElement(container, any.lineEnd, nested) ? (thread?.querySelector(any.opened) ?? undefined) : undefined
  if (!above || above.matches(any.opened)) return above
  return thread?.querySelector(any.firstInThread) && ownElement(above, any.lineOn, nested) ? above : undefined
}
