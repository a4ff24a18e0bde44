/** A document as data: what is left of it once nothing in it can run. Text stands as it is, unescaped. */
export type PageNode = string | PageElement

export interface PageElement {
  /** Local name, in the case that the element's language has it (`linearGradient`). */
  tag: string
  attributes: [name: string, value: string][]
  children: PageNode[]
  /** What an open shadow root holds. */
  shadow?: PageNode[]
}

export interface PageTree {
  /** Whether the page says that it follows the standard: without it tables and heights are others. */
  hasDoctype: boolean
  root: PageElement
}

/** What has no end tag in HTML. */
export const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
