import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { servePracticeFeed } from './practice/serve-practice-feed.ts'
import { openWindow } from './start/open-window.ts'
import { walkThePath } from './start/walk-the-path.ts'
import { buildExtension, buildFolder } from './tools/build-extension.ts'
import { onInterrupt } from './tools/on-interrupt.ts'
import { startServerProcess } from './walk/server-process.ts'
import { emptyFolder } from './start/empty-folder.ts'

/**
 * `npm start`: the whole path on invented data. With a display it opens Chromium with the extension installed and signed in; without
 * one (or with `--headless`) it walks the same path as a person would and says what it saw.
 */
const { values } = parseArgs({ options: { headless: { type: 'boolean' } } })
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '.data', 'demonstration')
const interrupted = onInterrupt()
const build = { browser: 'chrome', demo: true } as const

if (await buildExtension(build, interrupted)) {
  await emptyFolder(folder)
  const server = await startServerProcess(join(folder, 'database'))
  const feed = await servePracticeFeed()
  const stage = { extension: join(root, buildFolder(build)), folder, server, feed: feed.address, interrupted }
  try {
    const headless = values.headless ?? !hasDisplay()
    process.exitCode = (await (headless ? walkThePath(stage) : openWindow(stage))) ? 0 : 1
  } finally {
    await feed.close()
    await server.stop()
  }
} else {
  console.error('The extension could not be built; what went wrong is above.')
  process.exitCode = 1
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}
