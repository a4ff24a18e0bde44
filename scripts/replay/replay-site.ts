import type { Site } from '../../lib/post/site.ts'

/** How a site's list deals with posts that come near the view and leave it. */
export type RecyclingWay =
  /** Posts at a distance are thrown away and made again, in cells that a transform puts in their place. */
  | 'destroys'
  /** The container stays and is emptied at a distance. */
  | 'empties'
  /** The same elements show another post: texts and attributes are changed in place, not all at the same moment. */
  | 'reuses'
  /** An empty container comes first; the post arrives in pieces over several frames. */
  | 'fills'
  /** Documents of their own, without a list: the site's own "more" leads on. */
  | 'pages'

/** What stands in a tree at `{{name}}`, by name: `id`, `author`, `name`, `text`, `at`, `n` and what a site needs besides. */
export type PostFields = Readonly<Record<string, string>>

/** A site as the replay mounts it. Every word, name and number in it is invented. */
export interface ReplaySite {
  name: string
  site: Site
  host: string
  /** Paths of two lists of the site, between which it goes without loading a document. */
  feeds: readonly [string, string]
  way: RecyclingWay
  scrolls: 'window' | 'inner'
  /** Px that a post takes. */
  postHeight: number
  /** The document's body around `<div id="space"></div>`, in which the posts are. */
  frame: string
  css: string
  /** Declarations under `:root.dark`. */
  darkCss: string
  /** One cell with one post in it. A cell has one element. Elements with `data-later` arrive later, in the order of its numbers. */
  post: string
  /** What a cell holds before it is filled and after it is emptied. */
  shell: string
  /** Values that the tree needs besides the common ones. `feed` is 0 or 1. */
  fields(index: number, feed: number): PostFields
  /** The post's true key, `undefined` where the page does not say it and the key is made of the words. */
  key(fields: PostFields): string | undefined
  /** Where the site says a post's key late: selector of the link, and what it becomes. */
  late?: { link: string; href: string; key(fields: PostFields): string }
  /** The stale list stays after the address has changed, and this attribute changes with it. */
  stale?: { selector: string; attribute: string; values: readonly [string, string] }
}

/** `inner` in `count` nested boxes, as built pages have them. */
export function boxes(count: number, inner: string): string {
  return '<div>'.repeat(count) + inner + '</div>'.repeat(count)
}

const names = ['Lena Ortiz', 'Tom Reed', 'Ada Okoye', 'Mira Sand', 'Sam Lowe', 'Kim Adler', 'Rui Costa']
const complaints = [
  'the Northwind lid cracked',
  'tea on the river',
  'is the Northwind kettle recalled',
  'a quiet morning',
  'Northwind, thank you',
]

/** What a post says: its number stands in it, so that a reading tells which post it is of. */
export function textOf(index: number): string {
  return `Post No. ${index} of all: ${complaints[index % complaints.length] ?? ''} and again`
}

/** Common values and the site's own. Authors repeat, as in a feed. */
export function fieldsOf(site: ReplaySite, index: number, feed: number): PostFields {
  const author = index % 97
  return {
    n: String(index),
    author: `author${author}`,
    name: `${names[author % names.length] ?? ''} ${author}`,
    text: textOf(index),
    at: new Date(Date.UTC(2026, 2, 4) - index * 61_000).toISOString(),
    ...site.fields(index, feed),
  }
}

/** A number of fixed length for ids: `base` followed by the index. */
export function numbered(base: string, index: number, length: number): string {
  return base + String(index).padStart(length - base.length, '0')
}
