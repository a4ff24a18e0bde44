import { attributeKind } from './attribute-kinds.ts'
import type { KnownWords } from './known-words.ts'
import type { PageElement, PageNode } from './page-tree.ts'

/** What a page says about people, and what it says about itself, gathered before anything is replaced. */
export interface PageWords {
  /** Words of at least four letters that people wrote or that name them, lower case: none of them may come out. */
  ofPeople: Set<string>
  /** Words of classes, test ids, tags and attributes, lower case. */
  ofSite: Set<string>
  /** Whole parts of addresses and mentions: names and ids, lower case. */
  names: Set<string>
}

const colour = /#[\da-f]{3,8}\b/giu
const run = /\p{L}{4,}/gu
const mention = /(?<=@)[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?/gu

/** Reads a whole tree, shadow roots included. */
export function gatherWords(root: PageElement, { words }: KnownWords): PageWords {
  const found: PageWords = { ofPeople: new Set(), ofSite: new Set(), names: new Set() }
  const addAll = (set: Set<string>, text: string, pattern: RegExp) => {
    for (const [word] of text.matchAll(pattern)) set.add(word.toLowerCase())
  }
  const addNames = (address: string) => {
    for (const part of address.replace(/^(?:https?:)?\/\/[^/]*/u, '').split(/[/?#&=]/u)) {
      const name = safeDecode(part).replace(/^@/u, '').toLowerCase()
      const tokens = name.match(/[\p{L}\p{N}]+/gu) ?? []
      const isName =
        tokens.length > 0 && name.length < 80 && !tokens.every((token) => words.has(token) || /^\d{1,2}$/u.test(token))
      if (isName) found.names.add(name)
    }
  }
  const readAttribute = (element: PageElement, name: string, value: string) => {
    const kind = attributeKind(name, element.tag, typeOf(element))
    addAll(found.ofSite, name, /[a-z]+/giu)
    if (kind === 'structure') addAll(found.ofSite, value, /[a-z]+/giu)
    // Names in JSON are the site's.
    if (kind === 'any')
      for (const [, word = ''] of value.matchAll(/"([A-Za-z_$][\w$.-]{0,60})"\s*:/gu)) addAll(found.ofSite, word, /[a-z]+/giu)
    if (kind === 'address') addNames(value)
    if (kind === 'address' || kind === 'text' || kind === 'any') addAll(found.ofPeople, plainOf(value), run)
    addAll(found.names, value, mention)
  }
  const read = (node: PageNode): void => {
    if (typeof node === 'string') {
      addAll(found.ofPeople, plainOf(node), run)
      return addAll(found.names, node, mention)
    }
    addAll(found.ofSite, node.tag, /[a-z]+/giu)
    for (const [name, value] of node.attributes) readAttribute(node, name, value)
    for (const child of [...(node.shadow ?? []), ...node.children]) read(child)
  }
  read(root)
  return found
}

/** What percent signs hide, as far as it can be read. */
function plainOf(value: string): string {
  const once = value.replace(/(?:%[\da-f]{2})+/giu, safeDecode).replace(/(?:%[\da-f]{2})+/giu, safeDecode)
  return once.replace(/%[\da-f]{2}/giu, ' ').replace(colour, '')
}

/** The `type` of a field. */
export function typeOf({ attributes }: PageElement): string | null {
  return attributes.find(([name]) => name === 'type')?.[1].toLowerCase() ?? null
}

/** What percent signs stand for, or the text itself where they stand for nothing. */
export function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
