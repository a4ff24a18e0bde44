import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from './source-file.ts'
import { trackedFiles } from './tracked-files.ts'

/** Saved pages and labelled posts, which may be read beside the project but never be in it: they are other people's words. */
const lent = ['../shared/pages', '../shared/posts'].map((folder) => join(projectRoot, folder))
const isThere = lent.every((folder) => existsSync(folder))
const isCi = Boolean(process.env.CI)

/** A folder of one machine. A single leading slash, so that no address of a web page is taken for one. */
const machinePath = /(?<![\w.:/~*}-])\/(?:(?:work|tmp|root)\/\w|(?:home|Users)\/\w+\/)|\b[A-Z]:\\Users\\/

function machinePathLines(path: string, text: string): string[] {
  if (text.includes('\0')) return []
  return text.split('\n').flatMap((line, index) => (machinePath.test(line) ? [`${path}:${index + 1}`] : []))
}

const sha1 = (path: string) => createHash('sha1').update(readFileSync(path)).digest('hex')

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test('no file names a folder of one machine', () => {
  const files = trackedFiles().filter((path) => path !== 'package-lock.json')
  expect(files.flatMap((path) => machinePathLines(path, readFileSync(projectRoot + path, 'utf8')))).toEqual([])
})

describe('machinePathLines', () => {
  const of = (...parts: string[]) => parts.join('/')
  test.each([of('', 'work', 'main'), `cd ${of('', 'tmp', 'a')}`, of('', 'home', 'ana', 'x'), `'${of('', 'Users', 'ana', 'x')}'`])(
    '%s',
    (line) => {
      expect(machinePathLines('a.md', line)).toEqual(['a.md:1'])
    },
  )
  test.each(['https://a.example/home/lena', '/home', './tmp/a', 'lib/home/a', '/usr/bin/chromium'])('not %s', (line) => {
    expect(machinePathLines('a.md', line)).toEqual([])
  })
})

test('saved pages and labelled posts are beside the project where everything is to be tested', ({ skip }) => {
  skip(!isThere && !isCi, '../shared/pages or ../shared/posts is not there')
  expect(isThere).toBe(true)
})

test('no file is a copy of a saved page or of labelled posts', ({ skip }) => {
  skip(!isThere, '../shared/pages or ../shared/posts is not there')
  const lentSums = new Set(lent.flatMap(filesIn).map(sha1))
  expect(lentSums.size).toBeGreaterThan(10)
  expect(trackedFiles().filter((path) => lentSums.has(sha1(projectRoot + path)))).toEqual([])
})
