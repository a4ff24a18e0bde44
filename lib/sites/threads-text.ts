import { joinTexts, plainText, type TextRules } from './plain-text.ts'
import { wholeAddress } from './shortened-link.ts'

const rules: TextRules = {
  whiteSpace: 'kept',
  breaks: {},
  skips: (element) => element.matches('[role="button"]'),
  words: wholeAddress,
}

/** Paragraphs of a post: the first block below the header, unless pictures or the buttons come first. */
export interface ThreadsText {
  text: string
  /** A button inside the text shows the rest of it. */
  truncated: boolean
}

/**
 * Reads the text of a post from its lines, which are blocks beside each other.
 *
 * @param lines  own lines below the header, in the order of the page
 */
export function threadsText(lines: readonly Element[]): ThreadsText {
  const block = lines[0]?.parentElement
  const paragraphs = lines.filter((line) => line.parentElement === block)
  return {
    text: joinTexts(
      paragraphs.map((line) => plainText(line, rules)),
      '\n\n',
    ),
    truncated: paragraphs.some((line) => line.querySelector('[role="button"]') !== null),
  }
}
