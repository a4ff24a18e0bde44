import { firstOwn } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { hackernewsId, parseHackernewsItem } from './hackernews-permalink.ts'

/** px by which the site moves a comment in, level by level. */
const indentWidth = 40

interface ThreadSelectors {
  item: string
  opened: readonly string[]
  indent: readonly string[]
  parentLink: readonly string[]
}

/**
 * What a comment answers. In a discussion its place says it: the nearest comment above that is moved in less, or the story. In lists,
 * and at the head of a comment's own page, it links to what it answers; the first link among those with an id and nothing behind it.
 */
export function hackernewsParent(
  row: Element,
  page: URL,
  { item, opened, indent, parentLink }: ThreadSelectors,
): string | undefined {
  const links = firstOwn(row, parentLink, item)?.parentElement?.querySelectorAll('a[href]') ?? []
  for (const link of links) {
    const url = pageLink(link.getAttribute('href'), page)
    const id = url && url.hash === '' ? parseHackernewsItem(url) : undefined
    if (id !== undefined) return id === row.id ? undefined : id
  }
  const level = levelOf(row, indent, item)
  if (level === undefined) return undefined
  if (level === 0) {
    // The page says which item it is of; its address may be another one, where it was saved.
    const shown = row.ownerDocument.querySelector(opened.join())
    const id = shown ? hackernewsId(shown.id) : parseHackernewsItem(withoutHash(page))
    return id === row.id ? undefined : id
  }
  for (let above = row.previousElementSibling; above; above = above.previousElementSibling) {
    if (!above.matches(item)) continue
    const other = levelOf(above, indent, item)
    if (other === undefined) return undefined
    if (other < level) return other === level - 1 ? hackernewsId(above.id) : undefined
  }
  return undefined
}

function levelOf(row: Element, indent: readonly string[], item: string): number | undefined {
  const cell = firstOwn(row, indent, item)
  const level = cell?.getAttribute('indent') ?? undefined
  const stated = level === undefined ? Number(cell?.getAttribute('width') ?? Number.NaN) / indentWidth : Number(level)
  return Number.isInteger(stated) && stated >= 0 ? stated : undefined
}

function withoutHash(page: URL): URL {
  const url = new URL(page)
  url.hash = ''
  return url
}
