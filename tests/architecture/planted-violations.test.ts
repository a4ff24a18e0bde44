import { describe, expect, test } from 'vitest'
import { checkHouse } from './check-house.ts'

/** A small house in order: every violation is planted into a copy of it, so that a finding can only come from what was planted. */
const house: Record<string, string> = {
  'entrypoints/annotator/index.ts': `import { mark } from '../../lib/annotator/mark.ts'\nexport default mark`,
  'entrypoints/background/index.ts': [
    `import { act } from '../../lib/services/act.ts'`,
    `import { registry } from '../../lib/sites/registry.ts'`,
    `import { guess } from '../../lib/classify/guess.ts'`,
    `import { nextBatch } from '../../lib/sync/next-batch.ts'`,
    `export default [act, registry, guess, nextBatch]`,
  ].join('\n'),
  'entrypoints/options/main.tsx': `import { Queue } from '../../components/triage/queue.tsx'\nexport default Queue`,
  'components/triage/queue.tsx': `import { useRows } from '../queries/use-rows.ts'\nexport const Queue = () => useRows()`,
  'components/queries/use-rows.ts': `import { ask } from '../../lib/messages/ask.ts'\nexport const useRows = () => ask()`,
  'lib/util/clock.ts': `export const systemClock = { now: () => Date.now() }`,
  'lib/util/zod.ts': `import { z } from 'zod'\nz.config({ jitless: true })\nexport { z }`,
  'lib/post/post.ts': `export interface Post { text: string }\n/** It. */\nexport const lengthOf = (post: Post) => post.text.length`,
  'lib/sites/site-adapter.ts': `export interface SiteAdapter { site: string }`,
  'lib/sites/x.ts': `import type { SiteAdapter } from './site-adapter.ts'\nexport const x: SiteAdapter = { site: document.title }`,
  'lib/sites/reddit.ts': `import type { SiteAdapter } from './site-adapter.ts'\nexport const reddit: SiteAdapter = { site: 'reddit' }`,
  'lib/sites/registry.ts': `import { x } from './x.ts'\nimport { reddit } from './reddit.ts'\nexport const registry = [x, reddit]`,
  'lib/annotator/mark.ts': `import type { Post } from '../post/post.ts'\n/** It. */\nexport const mark = (post: Post) => document.title + post.text`,
  'lib/org/person.ts': `export interface Person { id: string }`,
  'lib/classify/guess.ts': `import { lengthOf } from '../post/post.ts'\nexport const guess = lengthOf`,
  'lib/triage/item.ts': `import type { Person } from '../org/person.ts'\n/** It. */\nexport const itemOf = (window: Person, at: Date) => new Date(at).getTime() + window.id.length`,
  'lib/sync/protocol.ts': `export const syncSchema = 1`,
  'lib/sync/next-batch.ts': `import { syncSchema } from './protocol.ts'\nexport const nextBatch = syncSchema`,
  'lib/store/rows.ts': `/** It. */\nexport const rows = () => indexedDB.databases()`,
  'lib/messages/ask.ts': `/** It. */\nexport const ask = () => 1`,
  'lib/services/act.ts': [
    `import { rows } from '../store/rows.ts'`,
    `import { itemOf } from '../triage/item.ts'`,
    `import { systemClock } from '../util/clock.ts'`,
    `import { z } from '../util/zod.ts'`,
    `export const act = [rows, itemOf, systemClock, z]`,
  ].join('\n'),
  'server/main.ts': `import { itemOf } from '../lib/triage/item.ts'\nexport const main = itemOf`,
  'scripts/read.ts': `import { registry } from '../lib/sites/registry.ts'\nexport const read = registry`,
}

const after = (path: string, line: string): Record<string, string> => ({ [path]: `${line}\n${house[path]}` })
const filesOf = (table: Record<string, string>) => Object.entries(table).map(([path, text]) => ({ path, text }))
const rulesBroken = (planted: Record<string, string>) => [
  ...new Set(checkHouse(filesOf({ ...house, ...planted })).map(({ rule }) => rule)),
]

test('the house without a violation is in order', () => expect(checkHouse(filesOf(house))).toEqual([]))

describe('who may import whom', () => {
  test.each<[string, string, Record<string, string>]>([
    ['a layer imports one above it', 'layers', after('lib/post/post.ts', `import '../triage/item.ts'`)],
    ['triage imports classify', 'layers', after('lib/triage/item.ts', `import type { guess } from '../classify/guess.ts'`)],
    ['an adapter imports another', 'layers', after('lib/sites/x.ts', `import { reddit } from './reddit.ts'`)],
    ['an adapter imports the registry of the organisation', 'layers', after('lib/sites/x.ts', `import '../org/person.ts'`)],
    [
      'a component asks the background itself',
      'layers',
      after('components/triage/queue.tsx', `import { ask } from '../../lib/messages/ask.ts'`),
    ],
    ['the server imports the store', 'layers', after('server/main.ts', `import '../lib/store/rows.ts'`)],
    [
      'the server imports a type of the outbox’s side of sync',
      'layers',
      after('server/main.ts', `import type { nextBatch } from '../lib/sync/next-batch.ts'`),
    ],
    ['a dynamic import', 'layers', after('server/main.ts', `export const late = () => import('../lib/store/rows.ts')`)],
    [
      'a type written as an import',
      'layers',
      after('server/main.ts', `export type Rows = typeof import('../lib/store/rows.ts')`),
    ],
    ['something passed on with export from', 'layers', after('server/main.ts', `export { rows } from '../lib/store/rows.ts'`)],
    ['an alias instead of a path', 'layers', after('server/main.ts', `import '@/lib/store/rows.ts'`)],
    [
      'an import of an entry point',
      'nothing imports entrypoints',
      after('scripts/read.ts', `import '../entrypoints/background/index.ts'`),
    ],
    [
      'a test imports an entry point',
      'nothing imports entrypoints',
      { 'tests/e2e/a.test.ts': `import '../../entrypoints/background/index.ts'` },
    ],
    ['a file that is not there', 'no such file', after('scripts/read.ts', `import '../lib/gone.ts'`)],
    ['zod elsewhere', 'package home', after('lib/services/act.ts', `import { z as zod } from 'zod'`)],
    [
      'Base UI outside components/ui',
      'package home',
      after('components/triage/queue.tsx', `import { Menu } from '@base-ui/react/menu'`),
    ],
  ])('%s', (_, rule, planted) => expect(rulesBroken(planted)).toContain(rule))
})

describe('purity', () => {
  test.each([
    ['the time, called', `export const at = () => Date.now()`],
    ['the time, handed on', `export const now = Date.now`],
    ['the time, constructed', `export const at = () => new Date()`],
    ['chance', `export const dice = () => Math.random()`],
    ['a random id', `export const id = () => crypto.randomUUID()`],
    ['the monotonic clock', `export const t = () => performance.now()`],
    ['a timer', `export const later = (f: () => void) => setTimeout(f, 1)`],
    ['the network', `export const get = () => fetch('https://a.example')`],
    ['IndexedDB', `export const open = () => indexedDB.open('a')`],
    ['the browser', `export const id = () => browser.runtime.id`],
    ['the page', `export const title = () => document.title`],
    ['anything by way of globalThis', `export const t = () => globalThis.Date.now()`],
    ['React', `import { useState } from 'react'\nexport const state = useState`],
    ['a package', `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`],
    ['the system clock', `import { systemClock } from '../util/clock.ts'\nexport const clock = systemClock`],
  ])('%s in a pure folder', (_, line) => expect(rulesBroken(after('lib/triage/item.ts', line))).toContain('purity'))

  test('an adapter that asks the network', () => {
    expect(rulesBroken(after('lib/sites/x.ts', `/** It. */\nexport const get = () => fetch('/api')`))).toEqual(['purity'])
  })
})

describe('content scripts', () => {
  test.each([
    ['the store, directly', after('lib/annotator/mark.ts', `import '../store/rows.ts'`)],
    ['the store, from the entry point', after('entrypoints/annotator/index.ts', `import '../../lib/store/rows.ts'`)],
    [
      'a service, three files away',
      {
        ...after('lib/annotator/mark.ts', `import './far.ts'`),
        'lib/annotator/far.ts': `import '../services/act.ts'\nexport const far = 1`,
      },
    ],
    [
      'zod, by way of a schema',
      {
        ...after('lib/annotator/mark.ts', `import '../post/schema.ts'`),
        'lib/post/schema.ts': `import { z } from '../util/zod.ts'\nexport const s = z`,
      },
    ],
    ['React', after('lib/annotator/mark.ts', `import 'react'`)],
  ])('%s', (_, planted) => expect(rulesBroken(planted)).toContain('content scripts'))

  test('types alone are no way to a token', () => {
    expect(rulesBroken(after('entrypoints/annotator/index.ts', `import type { rows } from '../../lib/store/rows.ts'`))).toEqual(
      [],
    )
  })
})

describe('shape', () => {
  const lines = (count: number) => `${'// line\n'.repeat(count - 1)}export const a = 1\n`
  test.each<[string, string, Record<string, string>]>([
    [
      'a cycle',
      'no cycles',
      { ...after('lib/post/post.ts', `import './b.ts'`), 'lib/post/b.ts': `import './post.ts'\nexport const b = 1` },
    ],
    ['an orphan', 'no orphans', { 'lib/post/alone.ts': `export const alone = 1` }],
    [
      'a file that only its test uses',
      'no orphans',
      { 'lib/post/a.ts': `export const a = 1`, 'lib/post/a.test.ts': `import { a } from './a.ts'` },
    ],
    ['a barrel', 'no barrels', { 'lib/post/all.ts': `export { lengthOf } from './post.ts'` }],
    ['a barrel with a star', 'no barrels', { 'lib/post/all.ts': `export * from './post.ts'` }],
    ['a barrel in two steps', 'no barrels', { 'lib/post/all.ts': `import { lengthOf } from './post.ts'\nexport { lengthOf }` }],
    ['an index', 'no barrels', { 'lib/post/index.ts': `export const a = 1` }],
    ['a default export', 'no default exports', after('lib/post/post.ts', `export default 1`)],
    ['a default export by another name', 'no default exports', after('lib/post/post.ts', `export { lengthOf as default }`)],
    ['a file too long', 'sizes', { 'lib/post/long.ts': lines(301) }],
    ['a test too long', 'sizes', { 'lib/post/long.test.ts': lines(301) }],
    ['an adapter too long', 'sizes', { 'lib/sites/tiktok.ts': lines(251) }],
    ['files too long on the whole', 'sizes', Object.fromEntries(Object.keys(house).map((path) => [path, lines(91)]))],
    ['a name', 'names', { 'lib/post/postKey.ts': `export const a = 1` }],
    ['a function without a docstring', 'docstrings', after('server/main.ts', `export function late() {}`)],
    ['an arrow function without one', 'docstrings', after('lib/post/post.ts', `export const late = () => 1`)],
    ['a function exported below', 'docstrings', after('scripts/read.ts', `function late() {}\nexport { late }`)],
    [
      'a comment that is no docstring, or another’s',
      'docstrings',
      after('lib/post/post.ts', `/** Mine. */\nexport const a = 1\n// Not one.\nexport const late = () => 1`),
    ],
  ])('%s', (_, rule, planted) => expect(rulesBroken(planted)).toContain(rule))
})

test('a file that cannot be parsed is not passed over', () => {
  expect(() => checkHouse(filesOf(after('lib/post/post.ts', 'export const = 1')))).toThrow(SyntaxError)
})
