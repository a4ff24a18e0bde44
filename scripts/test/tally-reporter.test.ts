import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tally } from './tally.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const head = `import { beforeAll, describe, expect, test } from 'vitest'\n`
const files: Record<string, string> = {
  'some.test.ts': `${head}test('holds', () => {})\ntest('breaks', () => expect(1).toBe(2))
test('waits', ({ skip }) => skip(true, 'no pages here'))\ntest.skip('is off', () => {})`,
  'unloadable.test.ts': `${head}import './gone.ts'\ntest('never runs', () => {})`,
  'unprepared.test.ts': `${head}describe('with a server', () => { beforeAll(() => { throw new Error('no port') })\ntest('never runs', () => {}) })`,
  'stray.test.ts': `${head}test('leaves an error behind', () => { void Promise.reject(new Error('stray')) })`,
}

/** Vitest runs the files above with the reporter, as `npm test` does. */
let folder = ''
let tally: Tally
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-reporter-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const reporter = JSON.stringify(join(root, 'scripts/test/tally-reporter.ts'))
  const out = join(folder, 'tally.json')
  const config = `import { TallyReporter } from ${reporter}\nexport default { test: { reporters: [new TallyReporter(${JSON.stringify(out)})] } }`
  writeFileSync(join(folder, 'vitest.config.mjs'), config)
  spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run'], { cwd: folder })
  tally = JSON.parse(readFileSync(out, 'utf8'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('counts what passed', () => expect(tally.passed).toBe(2))

test('tells why a test was skipped', () => {
  expect(tally.skips).toContainEqual({ name: 'some.test.ts > waits', reason: 'no pages here' })
  expect(tally.skips).toContainEqual({ name: 'some.test.ts > is off', reason: 'no reason given' })
})

test.each([
  ['a test that failed', 'some.test.ts > breaks'],
  ['a file that could not be loaded', 'unloadable.test.ts: could not be run'],
  ['a suite that could not be prepared', 'unprepared.test.ts > with a server: could not be run'],
  ['an error outside any test', 'outside any test: stray'],
])('%s has failed', (_, name) => expect(tally.failures).toContain(name))
