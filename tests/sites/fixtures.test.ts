import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Site } from '../../lib/post/site.ts'
import type { ProbedPage } from './support/adapter-probe.ts'
import type { ExpectedPage } from './support/expected-page.ts'
import { type PageReader, startPageReader } from './support/page-reader.ts'

const folder = fileURLToPath(new URL('fixtures', import.meta.url))
const hostTable: Record<string, Site> = { 'kettles.example': 'mastodon' }
const sites = readdirSync(folder)

let reader: PageReader
beforeAll(async () => void (reader = await startPageReader()))
afterAll(() => reader.close())

const pages = new Map<string, Promise<ProbedPage>>()

/** Each page is opened once. */
function readOnce(file: string, url: string): Promise<ProbedPage> {
  const page = pages.get(file) ?? reader.read(file, url, hostTable)
  pages.set(file, page)
  return page
}

describe.each(sites)('adapter of %s', (site) => {
  const names = readdirSync(`${folder}/${site}`).filter((name) => name.endsWith('.html'))

  test.each(names)('reads %s', async (name) => {
    const file = `${folder}/${site}/${name}`
    const expected = JSON.parse(readFileSync(file.replace(/html$/u, 'json'), 'utf8')) as ExpectedPage
    const page = await readOnce(file, expected.url)
    const posts = page.containers.flatMap(({ reading }) => (reading.kind === 'found' ? [reading.post] : []))
    const missed = page.containers.flatMap(({ reading }) => (reading.kind === 'missing' ? [reading] : []))
    expect(page.site).toBe(site)
    expect(posts).toEqual(
      expected.posts.map((post) => ({ ...post, site, weak: post.weak ?? false, postedAt: post.postedAt ?? undefined })),
    )
    expect(missed).toEqual(expected.missed.map((missing) => ({ ...missing, kind: 'missing' })))
    expect(page.containers.filter(({ reading }) => reading.kind === 'none')).toHaveLength(expected.notPosts)
  })

  test.each(names)('gives every post of %s a row of its own for the badge, and a fingerprint of its own', async (name) => {
    const file = `${folder}/${site}/${name}`
    const { url } = JSON.parse(readFileSync(file.replace(/html$/u, 'json'), 'utf8')) as ExpectedPage
    const { containers } = await readOnce(file, url)
    const found = containers.filter(({ reading }) => reading.kind === 'found')
    expect(found.filter(({ row, rowIsOwn }) => row === undefined || !rowIsOwn)).toEqual([])
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length)
  })
})
