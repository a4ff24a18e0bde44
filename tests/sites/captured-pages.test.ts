import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Site } from '../../lib/post/site.ts'
import { takeFile } from '../../scripts/capture/capture-browser.ts'
import { knownWords } from '../../scripts/capture/known-words.ts'
import { gatherWords } from '../../scripts/capture/page-words.ts'
import { printPage } from '../../scripts/capture/print-page.ts'
import { replacePage } from '../../scripts/capture/replace-page.ts'
import { chromiumPath } from '../../scripts/chromium/launch.ts'
import type { ProbedContainer } from './support/adapter-probe.ts'
import { type PageReader, startPageReader, type Visit } from './support/page-reader.ts'
import { haveSavedPages, savedPages, savedPagesFolder } from './support/saved-pages.ts'

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const known = knownWords()

let reader: PageReader
let browser: Browser
let tab: Page
let folder: string
beforeAll(async () => {
  reader = await startPageReader()
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  tab = await browser.newPage()
  folder = mkdtempSync(join(tmpdir(), 'switchboard-captured-'))
})
afterAll(async () => {
  await Promise.all([reader.close(), browser.close()])
  rmSync(folder, { recursive: true })
})

/** What must not change: what is found, of which sort, and where its badge goes. */
function structureOf({ reading, row, rowIsOwn }: ProbedContainer) {
  const place = { hasRow: row !== undefined, rowIsOwn }
  if (reading.kind !== 'found') return { ...reading, ...place }
  const { kind, audience, promoted, weak, text, postedAt, inReplyTo, truncated, language } = reading.post
  const says = { time: postedAt !== undefined, answers: inReplyTo !== undefined, text: text !== '' }
  return { kind, audience, promoted, weak, truncated, language, ...says, ...place }
}

/** Who wrote what in answer to what, by the first place of each name. */
function relationsOf(containers: ProbedContainer[]) {
  const posts = containers.flatMap(({ reading }) => (reading.kind === 'found' ? [reading.post] : []))
  const keys = posts.map(({ key }) => key)
  const authors = posts.map(({ authorHandle }) => authorHandle)
  const times = posts.flatMap(({ postedAt }) => (postedAt === undefined ? [] : [Date.parse(postedAt)]))
  return posts.map((post) => ({
    key: keys.indexOf(post.key),
    author: authors.indexOf(post.authorHandle),
    answers: post.inReplyTo === undefined ? undefined : keys.indexOf(post.inReplyTo),
    // To the second: what a number says beside its moment is made up.
    sinceFirst: post.postedAt === undefined ? undefined : Math.round((Date.parse(post.postedAt) - (times[0] ?? 0)) / 10_000),
  }))
}

async function expectSame({ file, url, hostTable = {} }: Visit): Promise<void> {
  const original = await reader.read(file, url, hostTable)
  const taken = await takeFile(tab, url, file)
  const replaced = replacePage(taken.tree, url, known, 'a seed of this test')
  const captured = join(folder, 'captured.html')
  writeFileSync(captured, printPage(replaced.tree))
  const read = await reader.read(captured, replaced.url, hostTable)
  expect(read.containers.map(structureOf)).toEqual(original.containers.map(structureOf))
  expect(relationsOf(read.containers)).toEqual(relationsOf(original.containers))
  expect({ site: read.site, silent: read.silent }).toEqual({ site: original.site, silent: original.silent })
  const before = gatherWords(taken.tree.root, known)
  // The site's own name stays, and a text may say it too.
  const host = new URL(url).hostname
  const after = gatherWords(replaced.tree.root, known)
  const left = [...after.ofPeople].filter(
    (word) =>
      before.ofPeople.has(word) &&
      !before.ofSite.has(word) &&
      !known.words.has(word) &&
      !known.shown.test(word) &&
      !host.includes(word),
  )
  expect(left).toEqual([])
}

/** All of them take minutes: `SWITCHBOARD_ALL_PAGES=1` does, and without it every fifth page of each site does for them. */
const all = process.env.SWITCHBOARD_ALL_PAGES !== undefined
const someOf = <T>(pages: readonly T[]): T[] => pages.filter((_page, index) => all || index % 5 === 0)
/** The longest pages, thousands of elements each. */
const longest = ['reddit/1-post-detail.html', 'x/6-feed.html', 'bluesky/1-feed.html', 'linkedin/2-feed.html']
const shortPages = () => savedPages().filter(({ file }) => all || !longest.includes(file))

describe.each(readdirSync(fixtures))('a captured page of %s reads like the page itself', (site) => {
  const names = someOf(readdirSync(`${fixtures}/${site}`).filter((name) => name.endsWith('.html')))

  test.each(names)('%s', async (name) => {
    const file = `${fixtures}/${site}/${name}`
    const { url } = JSON.parse(readFileSync(file.replace(/html$/u, 'json'), 'utf8')) as { url: string }
    await expectSame({ file, url, hostTable: { 'kettles.example': 'mastodon' } })
  })
})

describe.skipIf(!haveSavedPages)(`a saved page (skipped where ${savedPagesFolder} is missing)`, () => {
  test.each(haveSavedPages ? someOf(shortPages()) : [])('$file', async ({ file, url }) => {
    const hostTable: Record<string, Site> = file.startsWith('mastodon/') ? { [new URL(url).hostname]: 'mastodon' } : {}
    await expectSame({ file: `${savedPagesFolder}/${file}`, url, hostTable })
  })
})
