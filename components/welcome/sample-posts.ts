import { t } from '../../lib/i18n/t.ts'
import type { Post } from '../../lib/post/post.ts'
import { postKey } from '../../lib/post/post-key.ts'
import type { WrittenTerm } from './written-terms.ts'

/** A reserved name: no such server can exist. */
const host = 'practice.example'

/** What the practice posts speak of: the person's own words as far as they wrote some, else an example's. */
export interface SampleWords {
  name: string
  handle: string
  product: string
}

export const exampleName = 'Northwind'

/** The first name, handle and product that somebody wrote. A handle or product that is missing is made up, so that it is missed. */
export function sampleWords(terms: readonly WrittenTerm[]): SampleWords {
  const first = (kind: WrittenTerm['kind']) => terms.find((term) => term.kind === kind)?.text
  const name = first('own') ?? exampleName
  const compact = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return { name, handle: first('handle') ?? `@${compact}help`, product: first('product') ?? 'Kettle One' }
}

/** A morning's posts about an organisation, invented, as the adapter would read them. */
export function samplePosts({ name, handle, product }: SampleWords, now: number): Post[] {
  const posts: [author: string, authorHandle: string, minutesAgo: number, text: string][] = [
    ['Lena Ortiz', 'lenaortiz', 12, t('welcome.post.complaint', [name])],
    ['Rui', 'rui', 20, t('welcome.post.river')],
    ['Daily Ledger', 'dailyledger', 31, t('welcome.post.press', [name])],
    ['Piotr N.', 'piotrn', 44, t('welcome.post.handle', [handle])],
    ['Marta K.', 'marta_k', 58, t('welcome.post.praise', [name])],
    ['Noor', 'noor', 95, t('welcome.post.product', [product])],
    ['Halden Offices', 'haldenoffices', 130, t('welcome.post.lead', [name])],
    ['Ayşe', 'ayse', 170, t('welcome.post.bread')],
  ]
  return posts.map(([authorName, user, minutesAgo, text], index) => ({
    key: postKey('mastodon', `${host}/${2000 + index}`),
    aliases: [],
    weak: false,
    site: 'mastodon',
    kind: 'post',
    promoted: false,
    audience: 'public',
    permalink: `https://${host}/@${user}/${2000 + index}`,
    authorName,
    authorHandle: `${user}@${host}`,
    text,
    postedAt: new Date(now - minutesAgo * 60_000).toISOString(),
  }))
}
