import { firstOwn, firstOwnAll, ownElement, ownElements } from './own-elements.ts'
import { joinTexts, plainText, type TextRules } from './plain-text.ts'
import { isBefore } from './post-rows.ts'
import type { XMarkup } from './x-markup.ts'

/** The block of a post's own text, none of those in an article. */
export function textBlock({ of, any, nested }: XMarkup, container: Element): Element | undefined {
  const isText = (block: Element) => !block.closest(any.names) && !block.closest(any.articleBody)
  for (const choice of of.text) {
    const block = ownElements(container, choice, nested).find(isText)
    if (block) return block
  }
  return undefined
}

/** Links are read in full: X hides their beginning and end, and shows "…" for the end. */
function textRules({ any }: XMarkup): TextRules {
  const skipped = [any.post, any.quoted, any.showMore].join()
  return {
    whiteSpace: 'kept',
    breaks: {},
    skips: (element) => element.matches(skipped) || (element.textContent === '…' && element.matches(any.linkEnd)),
  }
}

/** A post's text (`block`), or an article's title and paragraphs; nothing where a part of them is not found. */
export function xTextOf(markup: XMarkup, container: Element, block: Element | undefined): string {
  const { of, any, nested } = markup
  if (block) return isForeign(markup, container, block) ? '' : plainText(block, textRules(markup))
  const title = firstOwn(container, of.articleTitle, nested)
  if (!title) return ''
  const blocks = firstOwnAll(container, of.articleBlock, nested)
  if (blocks.length === 0 && ownElement(container, any.articleBody, nested)) return ''
  const parts = [title, ...blocks].map((part) => plainText(part, textRules(markup)))
  return joinTexts(parts, '\n')
}

/** Whether X shows only the beginning, with a link to the rest. */
export function isCut({ any, nested }: XMarkup, container: Element): boolean {
  return ownElement(container, any.showMore, nested) !== undefined
}

/** A second author or time above a text in the same block are those of a quoted post in a layout that is not known. */
function isForeign({ any, nested }: XMarkup, container: Element, text: Element): boolean {
  const [[, author], [, time]] = [ownElements(container, any.names, nested), ownElements(container, any.time, nested)]
  return [author, time].some((mark) => mark && isBefore(mark, text))
}
