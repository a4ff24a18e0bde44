import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isPostId } from '../../lib/post/post-key.ts'
import type { Site } from '../../lib/post/site.ts'
import { sitePlans } from '../../lib/sites/registry.ts'
import { poisonedAddresses } from './support/poisoned-addresses.ts'

/** One line of `canonical-keys/<site>.tsv`; `-` in the file where the address leads to no post. */
interface KeyRow {
  address: string
  post: { key: string; permalink: string } | undefined
}

function rowsOf(site: Site): KeyRow[] {
  const file = fileURLToPath(new URL(`canonical-keys/${site}.tsv`, import.meta.url))
  const [, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
  return lines.map((line) => {
    const [address = '', key = '-', permalink = '-'] = line.split('\t')
    return { address, post: key === '-' ? undefined : { key, permalink } }
  })
}

const tables = sitePlans.map((plan) => ({ site: plan.site, plan, rows: rowsOf(plan.site) }))
const postAt = (plan: (typeof sitePlans)[number], address: string) =>
  URL.canParse(address) ? plan.postAt?.(new URL(address)) : undefined

test('the tables are long enough to mean something', () => {
  expect(tables.reduce((count, { rows }) => count + rows.length, 0)).toBeGreaterThanOrEqual(150)
})

describe.each(tables.map((table) => [table.site, table] as const))('addresses of %s', (site, { plan, rows }) => {
  const posts = rows.flatMap(({ address, post }) => (post ? [{ address, ...post }] : []))

  test('a table of at least 14, with addresses of posts and of other pages, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(14)
    expect(posts.length).toBeGreaterThan(0)
    expect(posts.length).toBeLessThan(rows.length)
    expect(new Set(rows.map(({ address }) => address)).size).toBe(rows.length)
  })

  test.each(rows)('$address', ({ address, post }) => {
    expect(postAt(plan, address)).toEqual(post)
  })

  test('a permalink is its own permalink', () => {
    for (const { key, permalink } of posts) expect(postAt(plan, permalink)).toEqual({ key, permalink })
  })

  test('no other site takes them for its own', () => {
    const others = sitePlans.filter((other) => other.site !== site)
    const taken = posts.flatMap(({ address }) =>
      others.flatMap((other) => (postAt(other, address) ? [`${other.site}: ${address}`] : [])),
    )
    expect(taken).toEqual([])
  })

  // A6: who writes a link decides what stands in it.
  test('forged ids and hosts lead to no post', () => {
    const poisoned = posts.flatMap((post) => poisonedAddresses(post, plan.hosts))
    const honest = new Set(posts.map(({ key }) => key))
    expect(poisoned.length).toBeGreaterThanOrEqual(40)
    const led = poisoned.flatMap(({ address, key }) => {
      const post = postAt(plan, address)
      // What is left of a forged link to a comment may be an honest one to the post above it.
      const isHonest = post && post.key !== key && honest.has(post.key) && isPostId(post.key)
      return post && !isHonest ? [`${address.slice(0, 120)} → ${post.key.slice(0, 60)}`] : []
    })
    expect(led).toEqual([])
  })
})
