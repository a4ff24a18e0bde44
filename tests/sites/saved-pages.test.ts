import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Post } from '../../lib/post/post.ts'
import type { Missing } from '../../lib/sites/site-adapter.ts'
import { type PageReader, startPageReader } from './support/page-reader.ts'
import { haveSavedPages, savedPages, savedPagesFolder } from './support/saved-pages.ts'

/** What a person read on a saved page. Names and texts of real people stand here as hashes of their words alone. */
interface ReadByEye {
  posts: PostByEye[]
  missed: Pick<Missing, 'field' | 'promoted'>[]
}

type PostByEye = Omit<Post, 'aliases' | 'weak' | 'site' | 'authorName' | 'text' | 'media'> & {
  weak?: true
  /** How many descriptions of pictures and videos there are, each counted once. */
  mediaCount?: number
  authorNameSha256: string
  /** Of the text with every run of white space as one space. */
  textSha256: string
  /** Lines of the text; left out where a text is too long to count. */
  textLines?: number
}

const expectedFile = (file: string) =>
  fileURLToPath(new URL(`saved-pages/${file.replace('/', '-').replace('.html', '.json')}`, import.meta.url))

const sha256 = (text: string) => createHash('sha256').update(text.replace(/\s+/gu, ' ').trim()).digest('hex')

function asReadByEye(post: Post, expected: PostByEye | undefined): PostByEye {
  const { key, kind, audience, promoted, permalink, authorHandle, postedAt, weak, media } = post
  const { postedAtShown, language, truncated, inReplyTo } = post
  const details = { postedAtShown, language, truncated, inReplyTo, weak: weak || undefined, mediaCount: media?.length }
  const lines = expected?.textLines === undefined ? {} : { textLines: post.text.split('\n').length }
  const hashes = { authorNameSha256: sha256(post.authorName), textSha256: sha256(post.text) }
  return {
    key,
    kind,
    audience,
    promoted,
    permalink,
    authorHandle,
    postedAt,
    ...JSON.parse(JSON.stringify(details)),
    ...hashes,
    ...lines,
  }
}

test.runIf(process.env.CI)('the saved pages are there', () => {
  expect(haveSavedPages, `${savedPagesFolder} is missing: the adapters were not tried on real pages`).toBe(true)
})

describe.skipIf(!haveSavedPages)(`saved pages (skipped where ${savedPagesFolder} is missing)`, () => {
  let reader: PageReader
  beforeAll(async () => void (reader = await startPageReader()))
  afterAll(() => reader.close())

  test.each(haveSavedPages ? savedPages() : [])('$file', async ({ file, url }) => {
    expect(existsSync(expectedFile(file)), `no one has read ${file} yet`).toBe(true)
    const expected = JSON.parse(readFileSync(expectedFile(file), 'utf8')) as ReadByEye
    const host = new URL(url).hostname
    const { containers } = await reader.read(
      `${savedPagesFolder}/${file}`,
      url,
      file.startsWith('mastodon/') ? { [host]: 'mastodon' } : {},
    )
    const found = containers.flatMap(({ reading }) => (reading.kind === 'found' ? [reading.post] : []))
    const missed = containers.flatMap(({ reading }) => (reading.kind === 'missing' ? [reading] : []))
    expect(found.map((post, index) => asReadByEye(post, expected.posts[index]))).toEqual(expected.posts)
    expect(missed).toEqual(expected.missed.map((missing) => ({ ...missing, kind: 'missing' })))
    expect(containers.filter(({ reading, row, rowIsOwn }) => reading.kind === 'found' && (!row || !rowIsOwn))).toEqual([])
  })
})
