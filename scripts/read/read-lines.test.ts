import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseLine } from './read-lines.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-lines-'))
  writeFileSync(join(folder, 'feed.html'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a path is meant from where the person stands, and http becomes https', () => {
  const line = parseLine('{"file":"feed.html","url":"http://x.com/home"}', folder)
  expect(line).toMatchObject({ file: 'feed.html', url: 'http://x.com/home', path: join(folder, 'feed.html') })
  expect('address' in line && line.address.href).toBe('https://x.com/home')
})

test.each([
  ['not JSON', 'nonsense', 'Not JSON'],
  ['no address', '{"file":"feed.html"}', 'needs "file" and "url"'],
  ['a number for a file', '{"file":1,"url":"https://x.com/"}', 'needs "file" and "url"'],
  ['another scheme', '{"file":"feed.html","url":"javascript:alert(1)"}', 'Not a web address'],
  ['no such file', '{"file":"none.html","url":"https://x.com/"}', 'There is no file none.html'],
])('%s is a bad line', (_, line, error) => {
  expect(parseLine(line, folder)).toMatchObject({ error: expect.stringContaining(error) as string })
})
