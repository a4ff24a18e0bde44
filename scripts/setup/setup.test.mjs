import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensureChromium, needsChromium } from './chromium.mjs'
import { isInstalled } from './dependencies.mjs'
import { ensureFirefox, needsFirefox } from './firefox.mjs'
import { areTypesFresh } from './generated-types.mjs'
import { runProcess } from './run-process.mjs'
import { SetupProblem } from './setup-problem.mjs'

const debian = (more = {}) => ({
  env: { PATH: '/usr/bin' },
  platform: 'linux',
  isRoot: true,
  exists: (path) => path === '/usr/bin/apt-get',
  run: vi.fn(async () => 0),
  ...more,
})

describe('ensureChromium', () => {
  beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
  afterEach(() => vi.restoreAllMocks())

  test('the one in CHROMIUM', async () => {
    const machine = debian({ env: { CHROMIUM: '/opt/chromium' }, exists: () => true })
    expect(await ensureChromium(machine)).toBe('/opt/chromium')
  })

  test('says so where CHROMIUM names nothing', async () => {
    await expect(ensureChromium(debian({ env: { CHROMIUM: '/opt/chromium' } }))).rejects.toThrow('CHROMIUM names /opt/chromium')
  })

  test('the one in the path', async () => {
    const machine = debian({ env: { PATH: '/a:/b' }, exists: (path) => path === '/b/chromium-browser' })
    expect(await ensureChromium(machine)).toBe('/b/chromium-browser')
  })

  test('installs it as root on Debian', async () => {
    let isInstalledNow = false
    const run = vi.fn(async (_, args) => Number(!(isInstalledNow ||= args[0] === 'install')))
    const exists = (path) => path === '/usr/bin/apt-get' || (isInstalledNow && path === '/usr/bin/chromium')
    expect(await ensureChromium(debian({ run, exists }))).toBe('/usr/bin/chromium')
    expect(run.mock.calls.map(([, args]) => args)).toEqual([['update'], ['install', '-y', 'chromium']])
  })

  test.each([
    ['nobody may install', { isRoot: false }, 'sudo apt-get install chromium'],
    ['installing did not help', {}, 'sudo apt-get install chromium'],
    ['a Mac', { platform: 'darwin' }, 'brew install'],
    ['Windows', { platform: 'win32', env: { LOCALAPPDATA: 'C:\\a' } }, 'chromium.org'],
  ])('says how to install it: %s', async (_, more, words) => {
    const machine = debian(more)
    await expect(ensureChromium(machine)).rejects.toThrow(SetupProblem)
    await expect(ensureChromium(machine)).rejects.toThrow(words)
  })
})

describe('ensureFirefox', () => {
  beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
  afterEach(() => vi.restoreAllMocks())

  test('installs it as root on Debian', async () => {
    let isInstalledNow = false
    const run = vi.fn(async (_, args) => Number(!(isInstalledNow ||= args[0] === 'install')))
    const exists = (path) => path === '/usr/bin/apt-get' || (isInstalledNow && path === '/usr/bin/firefox-esr')
    expect(await ensureFirefox(debian({ run, exists }))).toBe('/usr/bin/firefox-esr')
    expect(run.mock.calls.map(([, args]) => args)).toEqual([['update'], ['install', '-y', 'firefox-esr']])
  })

  test.each([
    ['the one in FIREFOX', { env: { FIREFOX: '/opt/firefox' }, exists: () => true }, '/opt/firefox'],
    ['the one in the path', { env: { PATH: '/a:/b' }, exists: (path) => path === '/b/firefox' }, '/b/firefox'],
    ['none where nobody may install', { isRoot: false }, undefined],
    ['none where installing did not help', {}, undefined],
  ])('%s', async (_, more, expected) => expect(await ensureFirefox(debian(more))).toBe(expected))

  test('says so where FIREFOX names nothing', async () => {
    await expect(ensureFirefox(debian({ env: { FIREFOX: '/opt/firefox' } }))).rejects.toThrow(SetupProblem)
  })

  test.each([
    ['test', [], true],
    ['test', ['--suite', 'firefox'], true],
    ['test', ['--suite', 'browser'], false],
    ['start', [], false],
  ])('npm run %s %j needs it: %s', (command, args, expected) => expect(needsFirefox(command, args)).toBe(expected))
})

describe('needsChromium', () => {
  test.each([
    ['start', [], true],
    ['read', [], true],
    ['bench', [], true],
    ['server', [], false],
    ['test', [], true],
    ['test', ['--suite', 'unit'], false],
    ['test', ['--suite', 'browser'], true],
    ['test', ['--suite', 'firefox'], true],
  ])('%s %j', (command, args, expected) => expect(needsChromium(command, args)).toBe(expected))
})

describe('in a folder', () => {
  let root = ''
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'switchboard-setup-'))))
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const lock = (path, packages) => writeFileSync(join(root, path), JSON.stringify({ packages }))

  test.each([
    ['the same', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '2.0.0' } }, false],
    ['one more', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }, false],
    ['one more for another platform', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { optional: true } }, true],
  ])('isInstalled: the lock file asks for %s', (_, wanted, expected) => {
    mkdirSync(join(root, 'node_modules'))
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
    lock('package-lock.json', { '': {}, ...wanted })
    expect(isInstalled(root)).toBe(expected)
  })

  test('isInstalled: an installation that was interrupted is none', () => {
    mkdirSync(join(root, 'node_modules'))
    lock('package-lock.json', {})
    expect(isInstalled(root)).toBe(false)
  })

  test('areTypesFresh: not before WXT ran', () => {
    expect(areTypesFresh(root)).toBe(false)
  })
})

describe('runProcess', () => {
  const run = (code) => runProcess(process.execPath, ['-e', code], { stdio: 'ignore' })
  test('hands on the exit status', async () => expect(await run('process.exit(7)')).toBe(7))
  test('tells a signal as shells do', async () => expect(await run('process.kill(process.pid, "SIGTERM")')).toBe(143))
  test('a program that is not there', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await runProcess('no-such-program', [], {})).toBe(127)
    write.mockRestore()
  })
})
