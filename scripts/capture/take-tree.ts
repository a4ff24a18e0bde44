import type { Page } from 'playwright'
import type { PageElement, PageNode, PageTree } from './page-tree.ts'

/**
 * Takes the page that a tab shows, with its open shadow roots, without scripts, styles, comments, frames' contents and what only a
 * browser without scripts would show. Closed roots cannot be seen by anybody and are left out.
 */
export async function takeTree(page: Page): Promise<PageTree> {
  // As text: trees of a site are deeper than what the protocol passes on as objects.
  return JSON.parse(await page.evaluate(readDocument)) as PageTree
}

/** Runs in the page, so it can use nothing of this file. */
function readDocument(): string {
  const dropped = new Set(['script', 'style', 'noscript', 'object', 'embed', 'applet', 'frame', 'frameset'])
  const emptied = new Set(['iframe', 'template', 'canvas', 'audio', 'video', 'picture'])
  const isKept = (element: Element) =>
    !dropped.has(element.localName) && (element.localName !== 'link' || element.getAttribute('rel') === 'canonical')
  const isImage = (node: Node) => node instanceof Element && node.localName === 'img'
  const readAll = (parent: ParentNode & Node): PageNode[] =>
    [...parent.childNodes].flatMap((node): PageNode[] => {
      if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? '']
      return node instanceof Element && isKept(node) ? [readElement(node)] : []
    })
  const readElement = (element: Element): PageElement => {
    const attributes = [...element.attributes].map(({ name, value }): [string, string] => [name, value])
    const isEmptied = emptied.has(element.localName)
    const children = isEmptied
      ? [...element.childNodes].filter(isImage).map((image) => readElement(image as Element))
      : readAll(element)
    const read: PageElement = { tag: element.localName, attributes, children }
    if (element.shadowRoot) read.shadow = readAll(element.shadowRoot)
    return read
  }
  return JSON.stringify({ hasDoctype: document.doctype !== null, root: readElement(document.documentElement) })
}
