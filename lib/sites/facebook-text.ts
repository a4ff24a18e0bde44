import { pageLink } from './page-link.ts'
import { joinTexts, plainText, type TextRules } from './plain-text.ts'

/** "See more" and its kind are buttons; decoys and counters lie outside of the anchors. */
const rules: TextRules = {
  whiteSpace: 'collapsed',
  breaks: { DIV: 1, P: 1, LI: 1, UL: 1, OL: 1, BLOCKQUOTE: 1 },
  skips: (element) => element.matches('[role="button"]'),
}
/** Marks that Facebook strews in so that copies can be told; nobody sees them. */
const marks = /\u034F/gu
const cutEnd = /(?:…|\.\.\.)\s*$/u

export interface ShownText {
  text: string
  /** The site shows the beginning alone. */
  cut: boolean
}

/** The words of a message. Its paragraphs are blocks beside each other, the lines of each are blocks in it. */
export function facebookText(block: Element, page: URL): ShownText {
  const copy = inertCopy(block)
  for (const link of copy.querySelectorAll('a[href]')) writeInFull(link, page)
  const paragraphs = paragraphsOf(copy).map((paragraph) => plainText(paragraph, rules))
  const text = joinTexts(paragraphs, '\n\n').replace(marks, '')
  return { text, cut: cutEnd.test(text) && copy.querySelector('[role="button"]') !== null }
}

/** A name without marks. */
export const withoutMarks = (name: string): string => name.replace(marks, '')

/** A document of its own, so that no picture is fetched a second time. */
function inertCopy(block: Element): Element {
  return block.ownerDocument.implementation.createHTMLDocument().importNode(block, true)
}

function paragraphsOf(block: Element): Element[] {
  let around = block
  while (around.children.length === 1 && around.firstElementChild && around.textContent === around.firstElementChild.textContent)
    around = around.firstElementChild
  const blocks = [...around.children]
  const isParagraphs = blocks.length > 1 && blocks.every((one) => one.tagName === 'DIV') && !hasWords(around)
  return isParagraphs && blocks.some((one) => one.querySelector('div')) ? blocks : [around]
}

const hasWords = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())

/** Long addresses are shown without their middle or end; the way out of Facebook has them in full. */
function writeInFull(link: Element, page: URL): void {
  const shown = link.textContent.trim()
  if (!/^https?:\/\/\S+$/u.test(shown) || !/\.\.\.|…/u.test(shown)) return
  const out = pageLink(link.getAttribute('href'), page)
  const target = out?.pathname === '/l.php' && /^lm?\.facebook\.com$/u.test(out.hostname) ? out.searchParams.get('u') : undefined
  const full = pageLink(target, page)
  if (!full) return
  full.searchParams.delete('fbclid')
  link.textContent = full.href
}
