import { attributeKind, cleanStyle } from './attribute-kinds.ts'
import { startInventor } from './inventor.ts'
import type { KnownWords } from './known-words.ts'
import { startMoments } from './page-moments.ts'
import type { PageElement, PageNode, PageTree } from './page-tree.ts'
import { gatherWords, typeOf } from './page-words.ts'
import { replaceAddress } from './replace-address.ts'
import { replaceStructure, type Sources } from './replace-name.ts'
import { replaceText, replaceShownAddress } from './replace-text.ts'
import { replaceValue } from './replace-value.ts'

/** A page with nothing of anybody in it. */
export interface ReplacedPage {
  tree: PageTree
  /** The address under which it is to be read. */
  url: string
  counts: ReplacedCounts
}

/** How many of each were replaced or left out. */
export interface ReplacedCounts {
  texts: number
  addresses: number
  attributeTexts: number
  attributesLeftOut: number
  /** Different words, names and numbers. */
  words: number
}

/**
 * Replaces what people wrote and what names them, by what has the same shape.
 *
 * @param seed  anything nobody else knows; the same seed makes the same of the same page
 */
export function replacePage(tree: PageTree, url: string, known: KnownWords, seed: string): ReplacedPage {
  const page = new URL(url)
  const address: PageElement = { tag: 'a', attributes: [['href', url]], children: [] }
  const words = gatherWords({ ...tree.root, children: [address, ...tree.root.children] }, known)
  const forbidden = new Set([...words.ofPeople].filter((word) => !known.words.has(word)))
  const inventor = startInventor(seed, forbidden)
  const sources: Sources = { known, words, inventor, moments: startMoments(inventor), page }
  const counts: ReplacedCounts = { texts: 0, addresses: 0, attributeTexts: 0, attributesLeftOut: 0, words: 0 }
  const root = replaceElement(tree.root, sources, counts)
  const newUrl = replaceAddress(url, sources)
  return { tree: { ...tree, root }, url: newUrl, counts: { ...counts, words: inventor.size() } }
}

function replaceElement(element: PageElement, sources: Sources, counts: ReplacedCounts): PageElement {
  const attributes = element.attributes.flatMap(([name, value]) => {
    const replaced = replaceAttribute(element, name, value, sources, counts)
    if (replaced === undefined) counts.attributesLeftOut++
    return replaced === undefined ? [] : [[name, replaced] satisfies [string, string]]
  })
  const shown = shownAddress(element, sources)
  const replaceNode = (node: PageNode): PageNode => {
    if (typeof node !== 'string') return replaceElement(node, sources, counts)
    counts.texts += node.trim() === '' ? 0 : 1
    return shown ?? replaceText(node, sources)
  }
  const replaced: PageElement = { tag: element.tag, attributes, children: element.children.map(replaceNode) }
  if (element.shadow) replaced.shadow = element.shadow.map(replaceNode)
  return replaced
}

/** Only for links that hold nothing but one text. */
function shownAddress({ tag, attributes, children }: PageElement, sources: Sources): string | undefined {
  const href = attributes.find(([name]) => name === 'href')?.[1]
  const [only, ...more] = children
  if (tag !== 'a' || href === undefined || typeof only !== 'string' || more.length > 0) return undefined
  return replaceShownAddress(only, href, sources)
}

function replaceAttribute(
  element: PageElement,
  name: string,
  value: string,
  sources: Sources,
  counts: ReplacedCounts,
): string | undefined {
  const kind = attributeKind(name, element.tag, typeOf(element))
  switch (kind) {
    case 'gone':
      return undefined
    case 'empty':
      return ''
    case 'plain':
      return value.replace(/url\(#(?<id>[^)]*)\)/u, (_, id: string) => `url(#${replaceStructure(id, sources, false)})`)
    case 'style':
      return cleanStyle(value)
    case 'structure':
      return isWritten(name, value) ? replaceText(value, sources) : replaceStructure(value, sources, name === 'class')
    case 'address': {
      if (element.tag === 'iframe') return undefined
      counts.addresses++
      return replaceAddress(value, sources)
    }
    case 'text': {
      counts.attributeTexts++
      return replaceText(value, sources)
    }
    case 'any':
      return isSecretMeta(element) ? '' : replaceValue(value, sources)
  }
}

/** A test id or name with spaces or other letters is somebody's words. */
function isWritten(name: string, value: string): boolean {
  const isList = /^(?:class|rel|part|exportparts|slot|itemprop|aria-)/u.test(name)
  return /[^\x20-\x7E]/u.test(value) ? name !== 'class' : !isList && /\s/u.test(value.trim())
}

function isSecretMeta({ tag, attributes }: PageElement): boolean {
  const names = attributes.filter(([name]) => name === 'name' || name === 'property').map(([, value]) => value)
  return tag === 'meta' && names.some((name) => /csrf|xsrf|token|nonce|secret|session|verif|key|ajs-|user/iu.test(name))
}
