import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takePictures } from './pictures/take-pictures.ts'
import { servePracticeFeed } from './practice/serve-practice-feed.ts'
import { buildExtension, buildFolder } from './tools/build-extension.ts'
import { onInterrupt } from './tools/on-interrupt.ts'
import { startServerProcess } from './walk/server-process.ts'

/** `npm run pictures`: makes every picture of README and docs anew, light and dark, from the demonstration organisation. */
const root = fileURLToPath(new URL('..', import.meta.url))
const pictures = join(root, 'docs', 'pictures')
const build = { browser: 'chrome', demo: true } as const

if (await buildExtension(build, onInterrupt())) {
  await rm(pictures, { recursive: true, force: true })
  await mkdir(pictures, { recursive: true })
  for (const theme of ['light', 'dark'] as const) {
    const folder = await mkdtemp(join(tmpdir(), 'switchboard-pictures-'))
    const server = await startServerProcess(folder)
    const feed = await servePracticeFeed()
    try {
      await takePictures({ theme, extension: join(root, buildFolder(build)), server, feed: feed.address, pictures })
      console.log(`Made the ${theme} pictures in docs/pictures`)
    } finally {
      await feed.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
} else process.exitCode = 1
