import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensureVirtualDisplay, needsVirtualDisplay } from './virtual-display.mjs'

const aptGet = '/usr/bin/apt-get'
const machine = (more = {}) => ({
  env: { PATH: '/usr/bin' },
  platform: 'linux',
  isRoot: true,
  exists: (path) => path === aptGet,
  run: vi.fn(async () => 0),
  ...more,
})

describe('ensureVirtualDisplay', () => {
  beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
  afterEach(() => vi.restoreAllMocks())

  test('nothing to do where both programs are there', async () => {
    const ready = machine({ exists: () => true })
    expect(await ensureVirtualDisplay(ready)).toEqual([])
    expect(ready.run).not.toHaveBeenCalled()
  })

  test('installs what is missing, as root on Debian', async () => {
    const there = new Set([aptGet, '/usr/bin/Xvfb'])
    const run = vi.fn(async (_, args) => {
      if (args[0] === 'install') there.add('/usr/bin/xdotool')
      return 0
    })
    expect(await ensureVirtualDisplay(machine({ exists: (path) => there.has(path), run }))).toEqual([])
    expect(run.mock.calls.map(([, args]) => args)).toEqual([['update'], ['install', '-y', 'xdotool']])
  })

  test.each([
    ['nobody may install', { isRoot: false }],
    ['a Mac', { platform: 'darwin' }],
    ['no apt', { exists: () => false }],
  ])('says what is missing, and goes on: %s', async (_, more) => {
    const one = machine(more)
    expect(await ensureVirtualDisplay(one)).toEqual(['Xvfb', 'xdotool'])
    expect(one.run).not.toHaveBeenCalled()
  })
})

test.each([
  ['test', [], true],
  ['test', ['--suite', 'browser'], true],
  ['test', ['--suite', 'unit'], false],
  ['start', [], false],
  ['read', [], false],
])('needsVirtualDisplay: %s %j', (command, args, expected) => expect(needsVirtualDisplay(command, args)).toBe(expected))
