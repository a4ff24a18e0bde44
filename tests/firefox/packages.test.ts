import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSources } from '../../scripts/zip/list-sources.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
let first: string
let second: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-packages-'))
  first = packIn(join(folder, 'a'), listSources(root), { TZ: 'UTC' })
  // Elsewhere, later, in another order, in another zone and language.
  second = packIn(join(folder, 'some', 'where else'), listSources(root).toReversed(), { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' })
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the packages are the same, byte for byte, when they are made twice from clean folders', () => {
  expect(Object.keys(sums(first))).toEqual([
    expect.stringMatching(/^switchboard-[\d.]+-chromium\.zip$/u),
    expect.stringMatching(/^switchboard-[\d.]+-firefox\.zip$/u),
    expect.stringMatching(/^switchboard-[\d.]+-sources\.zip$/u),
  ])
  expect(sums(second)).toEqual(sums(first))
})

test.each(['chrome-mv3', 'firefox-mv3'])('nothing in %s tells where it was made', (built) => {
  const output = join(first, '.output', built)
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const telling = files.filter((entry) => {
    const content = readFileSync(join(entry.parentPath, entry.name))
    return content.includes(folder) || content.includes(root)
  })
  expect(files.length).toBeGreaterThan(10)
  expect(telling.map(({ name }) => name)).toEqual([])
})

test('each browser gets the keys it knows, and people’s builds are granted no host beforehand', () => {
  const manifest = (built: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(first, '.output', built, 'manifest.json'), 'utf8'))
  const [chromium, firefox] = [manifest('chrome-mv3'), manifest('firefox-mv3')]
  expect(chromium).toMatchObject({
    manifest_version: 3,
    background: { service_worker: expect.any(String) },
    host_permissions: [],
  })
  expect(chromium).not.toHaveProperty('browser_specific_settings')
  expect(firefox).toMatchObject({
    manifest_version: 3,
    background: { scripts: [expect.any(String)] },
    host_permissions: [],
    browser_specific_settings: {
      gecko: { id: expect.stringContaining('@'), data_collection_permissions: { required: ['none'] } },
    },
  })
  for (const key of ['minimum_chrome_version', 'externally_connectable', 'storage']) expect(firefox).not.toHaveProperty(key)
})

/** Copies the project's own files to a new folder and packs it there. */
function packIn(target: string, paths: readonly string[], env: Record<string, string>): string {
  for (const path of paths) cpSync(join(root, path), join(target, path))
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'), 'junction')
  execFileSync(process.execPath, [join('scripts', 'zip.ts')], {
    cwd: target,
    env: { ...process.env, SWITCHBOARD_BUILD: '', PATH: `${dirname(process.execPath)}:${process.env.PATH}`, ...env },
    stdio: 'pipe',
  })
  return target
}

/** SHA-256 of each package by name. */
function sums(target: string): Record<string, string> {
  const output = join(target, '.output')
  const packages = readdirSync(output)
    .filter((file) => file.endsWith('.zip'))
    .sort()
  return Object.fromEntries(
    packages.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(output, file)))
        .digest('hex'),
    ]),
  )
}
