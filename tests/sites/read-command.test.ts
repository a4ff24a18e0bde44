import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Audience } from '../../lib/post/post.ts'
import type { ExpectedPage } from './support/expected-page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = ['x/quote', 'x/promoted', 'x/locked', 'mastodon/boost', 'mastodon/limited', 'mastodon/server-rendered']

interface OutputLine {
  file: string | null
  url: string | null
  site?: string | null
  error?: string
  posts?: { key: string; audience: Audience; text: string; badge: boolean }[]
  missed?: { reason: string }[]
}

const expectedOf = (fixture: string) =>
  JSON.parse(readFileSync(`${root}/tests/sites/fixtures/${fixture}.json`, 'utf8')) as ExpectedPage
const lineOf = (fixture: string, url = expectedOf(fixture).url) =>
  JSON.stringify({ file: `tests/sites/fixtures/${fixture}.html`, url })

let status: unknown
let said: string
let lines: OutputLine[]

beforeAll(async () => {
  const env = { ...process.env, INIT_CWD: root }
  const child = spawn(process.execPath, ['scripts/read.ts'], { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const input = [
    ...fixtures.map((fixture) => lineOf(fixture)),
    'no line of ours',
    lineOf('x/none', 'https://x.com/home'),
    lineOf('x/quote', 'https://x.com/messages'),
    lineOf('x/quote', 'https://unknown.example/'),
  ]
  child.stdin.end(`${input.join('\n')}\n`)
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  status = ((await ended) as unknown[])[0]
  said = errors
  lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OutputLine)
})

test.each(fixtures.map((fixture, index) => ({ fixture, index })))(
  '$fixture: what the adapter reads, with a mark at every public post',
  ({ fixture, index }) => {
    const expected = expectedOf(fixture)
    const line = lines[index]
    expect(line).toMatchObject({ url: expected.url, site: fixture.split('/')[0], missed: expected.missed.map(() => ({})) })
    expect(line?.posts?.map(({ key, audience }) => ({ key, audience }))).toEqual(
      expected.posts.map(({ key, audience }) => ({ key, audience })),
    )
    expect(line?.posts?.filter((post) => post.audience === 'public' && !post.badge)).toEqual([])
    expect(line?.posts?.filter((post) => post.audience === 'limited' && (post.badge || post.text !== ''))).toEqual([])
  },
)

test('an advertisement without a link is reported', () => {
  expect(lines[fixtures.indexOf('x/promoted')]?.missed).toEqual([{ reason: 'promoted post without permalink' }])
})

test('a bad line and a missing file are answered, said and end in status 1; the lines after them work', () => {
  const [bad, gone] = lines.slice(fixtures.length)
  expect(bad).toEqual({ file: null, url: null, error: expect.stringContaining('Not JSON') as string })
  expect(gone).toEqual({
    file: 'tests/sites/fixtures/x/none.html',
    url: 'https://x.com/home',
    error: expect.stringContaining('There is no file') as string,
  })
  expect(said).toContain('There is no file')
  expect(status).toBe(1)
})

test('nothing is read on a silent page or an unknown host', () => {
  const [silent, unknown] = lines.slice(fixtures.length + 2)
  expect(silent).toMatchObject({ site: 'x', posts: [], missed: [] })
  expect(unknown).toMatchObject({ site: null, posts: [], missed: [] })
})
