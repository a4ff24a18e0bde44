import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { captureOptions } from './capture-options.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-options-'))
  writeFileSync(join(folder, 'feed.html'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a file keeps its name, and paths start where the person stands', () => {
  const request = captureOptions(['https://x.com/home', '--file', 'feed.html', '--out', 'there', '--keep', 'a,b'], folder)
  expect(request).toMatchObject({
    kind: 'capture',
    options: {
      url: 'https://x.com/home',
      file: join(folder, 'feed.html'),
      name: 'feed',
      folder: join(folder, 'there'),
      keep: ['a', 'b'],
    },
  })
})

test.each([
  ['nothing', [], 'The address of the page is missing'],
  ['a file without an address', ['--file', 'feed.html'], 'The address of the page is missing'],
  ['another scheme', ['file:///feed.html'], 'Not a web address'],
  ['no such file', ['https://x.com/', '--file', 'none.html'], 'There is no file none.html'],
  ['a path for a name', ['https://x.com/', '--name', '../feed'], 'Not a name for a fixture'],
  ['an unknown word', ['https://x.com/', '--loud'], 'Usage:'],
])('%s is refused', (_name, args, message) => {
  expect(captureOptions(args, folder)).toMatchObject({ kind: 'refused', message: expect.stringContaining(message) as string })
})
