import type { MastodonMarkup } from './mastodon-markup.ts'
import { mediaDescriptions } from './media-descriptions.ts'
import { firstOwn, ownElement, ownElements } from './own-elements.ts'
import { joinTexts, nameText, plainText, type TextRules } from './plain-text.ts'
import { textLanguage } from './text-language.ts'

function textRules({ any }: MastodonMarkup): TextRules {
  const skipped = [any.inlineQuote, any.notText].join()
  return {
    whiteSpace: 'collapsed',
    breaks: { P: 2, BLOCKQUOTE: 2, PRE: 2, UL: 2, OL: 2, LI: 1, DIV: 1, H1: 2, H2: 2, H3: 2, H4: 2, H5: 2, H6: 2 },
    skips: (element) => element.matches(skipped),
  }
}

/** The warning, the text whether it is folded or not, and the hashtags that 4.2 and later move below it: all of it is the author's. */
export function mastodonTextOf(markup: MastodonMarkup, container: Element): string {
  const { of, any, nested } = markup
  const warnings = ownElements(container, any.warning, nested)
  const text = firstOwn(container, of.text, nested)
  // The whole block has the warning in it already.
  const whole = text ? undefined : ownElement(container, any.content, nested)
  const spoilers = whole ? [] : spoilersOf(markup, container)
  const tags = ownElements(container, any.hashtag, nested).map((tag) => nameText(tag))
  const own = text ?? whole
  const parts = [...new Set([...warnings, ...spoilers, ...(own ? [own] : [])])].map((part) => plainText(part, textRules(markup)))
  return joinTexts([...parts, tags.join(' ')], '\n\n')
}

/** Up to 4.2 the warning is the first line of the block that has the text. */
function spoilersOf({ any, nested }: MastodonMarkup, container: Element): Element[] {
  return ownElements(container, any.spoiler, nested).filter((spoiler) =>
    spoiler.parentElement?.parentElement?.matches(any.content),
  )
}

/** The language of the text, else of its warning. */
export function mastodonLanguageOf({ of, any, nested }: MastodonMarkup, container: Element): string | undefined {
  const text = firstOwn(container, of.text, nested) ?? ownElement(container, any.content, nested)
  return textLanguage(text?.getAttribute('lang') ?? firstOwn(container, of.spoiler, nested)?.getAttribute('lang'))
}

/** What the post's own pictures and videos show, as far as their author has described them and they are not hidden. */
export function mastodonMediaOf({ any, nested }: MastodonMarkup, container: Element): string[] | undefined {
  const media = ownElements(container, any.described, nested).filter((one) => !one.closest(any.content))
  return mediaDescriptions(
    media.map((one) => one.getAttribute('alt') ?? one.getAttribute('aria-label') ?? one.getAttribute('title')),
  )
}
