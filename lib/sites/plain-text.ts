/** Longest text that a reader hands on, in UTF-16 units. The same limit stands in `lib/post/post-schema.ts`, which checks it. */
const maxTextLength = 20_000
const maxNameLength = 300
/** Deeper trees are no post but an attempt to exhaust the reader. */
const maxDepth = 300

/** How a site writes its texts. */
export interface TextRules {
  /** `kept`: a newline in the page is a line break (`white-space: pre-wrap`). `collapsed`: as HTML has it. */
  whiteSpace: 'kept' | 'collapsed'
  /** Line breaks before and after an element, by tag name. */
  breaks: Readonly<Record<string, number>>
  /** Whether an element is not the author's words: a button, the sign that a link was shortened. */
  skips(element: Element): boolean
  /** What stands for an element in place of its own words: the whole address of a link that is shown shortened. */
  words?(element: Element): string | undefined
}

interface Draft {
  text: string
  breaks: number
}

/** A break with a deep indentation is a formatter's (pages that were saved and tidied), never an author's: it stands for a space. */
const indentation = /[ \t]*\r?\n[ \t]{8,}/gu

const silentElements = 'script, style, template, noscript, svg, button, video, audio, canvas, [hidden]'

/**
 * The words of an element as plain text: `\n` for line breaks, emoji images by their `alt` (else `title`), nothing of what the page
 * hides by attribute. Longer texts are cut at `maxTextLength`.
 */
export function plainText(root: Element, rules: TextRules): string {
  const draft: Draft = { text: '', breaks: 0 }
  appendChildren(draft, root, rules, 0)
  const lines = draft.text.split('\n').map((line) => line.replace(/[ \t]+$/u, ''))
  return cutText(lines.join('\n').trim(), maxTextLength)
}

/** Parts of one text, without the empty ones, cut like a single one. */
export function joinTexts(parts: readonly string[], separator: string): string {
  return cutText(parts.filter((part) => part !== '').join(separator), maxTextLength)
}

/** A name as one line, at most 300 UTF-16 units. */
export function nameText(root: Element): string {
  const draft: Draft = { text: '', breaks: 0 }
  appendChildren(draft, root, { whiteSpace: 'collapsed', breaks: {}, skips: () => false }, 0)
  return cutText(draft.text.replace(/\s+/gu, ' ').trim(), maxNameLength)
}

function appendChildren(draft: Draft, parent: Element, rules: TextRules, depth: number): void {
  if (depth > maxDepth) return
  for (const node of parent.childNodes) {
    if (draft.text.length > maxTextLength) return
    if (node instanceof Text) appendText(draft, node, rules)
    else if (node instanceof Element) appendElement(draft, node, rules, depth + 1)
  }
}

function appendElement(draft: Draft, element: Element, rules: TextRules, depth: number): void {
  if (element.tagName === 'BR') return void (draft.breaks += draft.text === '' ? 0 : 1)
  if (element.tagName === 'IMG') return appendWords(draft, emojiText(element))
  if (element.matches(silentElements) || rules.skips(element)) return
  const words = rules.words?.(element)
  if (words !== undefined) return appendWords(draft, words)
  const breaks = rules.breaks[element.tagName] ?? 0
  draft.breaks = Math.max(draft.breaks, breaks)
  const isCode = element.tagName === 'PRE'
  appendChildren(draft, element, isCode ? { ...rules, whiteSpace: 'kept' } : rules, depth)
  // The line break at the end of preformatted text is not shown.
  if (isCode) draft.text = draft.text.replace(/\n+$/u, '')
  draft.breaks = Math.max(draft.breaks, breaks)
}

function appendText(draft: Draft, node: Text, rules: TextRules): void {
  if (rules.whiteSpace === 'kept') return appendWords(draft, isBetweenBlocks(node) ? '' : node.data.replace(indentation, ' '))
  const words = node.data.replace(/[ \t\r\n\f]+/gu, ' ')
  const atLineStart = draft.breaks > 0 || draft.text === '' || draft.text.endsWith(' ')
  appendWords(draft, atLineStart ? words.replace(/^ /u, '') : words)
}

function appendWords(draft: Draft, words: string): void {
  if (words === '') return
  if (draft.text !== '') draft.text += '\n'.repeat(draft.breaks)
  draft.breaks = 0
  draft.text += words
}

/** Indentation that a formatter put around a block, where the page itself has nothing. */
function isBetweenBlocks(node: Text): boolean {
  if (node.data.replace(indentation, '').trim() !== '' || !node.data.includes('\n')) return false
  const neighbours = [node.previousSibling, node.nextSibling, node.previousSibling && node.nextSibling ? null : node.parentNode]
  return neighbours.some((neighbour) => neighbour instanceof HTMLDivElement)
}

function emojiText(image: Element): string {
  return (image.getAttribute('alt') ?? '') || (image.getAttribute('title') ?? '')
}

/** Cuts without leaving half of a surrogate pair. */
function cutText(text: string, length: number): string {
  const cut = text.slice(0, length)
  return /[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut
}
