import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Site } from '../../lib/post/site.ts'
import { sitePlans } from '../../lib/sites/registry.ts'
import { type PageReader, startPageReader, type Visit } from './support/page-reader.ts'
import { haveSavedPages, savedPages, savedPagesFolder } from './support/saved-pages.ts'

const folder = fileURLToPath(new URL('fixtures', import.meta.url))
const hostTable: Record<string, Site> = { 'kettles.example': 'mastodon' }

let reader: PageReader
beforeAll(async () => void (reader = await startPageReader()))
afterAll(() => reader.close())

function fixture(path: string): Visit {
  const { url } = JSON.parse(readFileSync(`${folder}/${path.replace(/html$/u, 'json')}`, 'utf8')) as { url: string }
  return { file: `${folder}/${path}`, url, hostTable }
}

// What the rest of this file rests on: a fallback that reads something else is noticed, whichever name it belongs to.
test.each([
  [
    'the quoted text as the post’s own',
    'x/quote.html',
    { quoted: [':not(*)'], text: ['[role="link"] [data-testid="tweetText"]'] },
  ],
  [
    'the quoted author as the post’s',
    'x/quote.html',
    { quoted: [':not(*)'], names: ['[role="link"] [data-testid="User-Name"]'] },
  ],
  ['a locked post as public', 'x/locked.html', { lock: [':not(*)'] }],
  ['messages as posts', 'x/poisoned.html', { drawer: [':not(*)'] }],
  ['a handle as a name', 'mastodon/quote.html', { name: ['.display-name__account'] }],
])('a fallback that would read %s is noticed', async (_name, path, planted) => {
  const { names, faults } = await reader.readFallbacks(fixture(path), planted)
  expect(names.length).toBeGreaterThan(0)
  expect(faults.map(({ name }) => name)).toEqual(names)
})

describe.each(sitePlans.map(({ site }) => site))('without the first choice of a name, %s', (site) => {
  const files = readdirSync(folder).includes(site) ? readdirSync(`${folder}/${site}`) : []

  test.each(files.filter((name) => name.endsWith('.html')))('says nothing else of %s', async (name) => {
    expect((await reader.readFallbacks(fixture(`${site}/${name}`))).faults).toEqual([])
  })

  const saved = haveSavedPages ? savedPages().filter(({ file }) => file.startsWith(`${site}/`)) : []

  test.skipIf(!haveSavedPages).each(saved)(
    `says nothing else of $file (skipped where ${savedPagesFolder} is missing)`,
    async (page) => {
      const host = new URL(page.url).hostname
      const visit = {
        file: `${savedPagesFolder}/${page.file}`,
        url: page.url,
        hostTable: site === 'mastodon' ? { [host]: site } : {},
      }
      expect((await reader.readFallbacks(visit)).faults).toEqual([])
    },
  )
})
