import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { judgementLines } from './evaluate/judgement-lines.ts'
import { buildModel } from './train/build-model.ts'
import { projectFolder, readOwn, readSentiments, readTrain, sharedPosts } from './train/labelled-posts.ts'
import { mostEntries, trainSettings } from './train/train-settings.ts'

/**
 * `npm run train`: learns `public/model.bin` from the posts of `../shared/posts` that may be trained on and from `data/posts`. The same posts
 * give the same bytes. Takes a minute or two.
 */
const started = performance.now()
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
if (existsSync(sharedPosts)) {
  const posts = [...readTrain().filter(({ isRead }) => isRead), ...readOwn()]
  const { bytes, heldOut, features } = buildModel(posts, readSentiments('sentiment'), trainSettings, mostEntries, tell)
  await writeFile(join(projectFolder, 'public/model.bin'), bytes)
  if (heldOut) process.stdout.write(`${judgementLines('Sources held out, natural mix', heldOut).join('\n')}\n`)
  tell(`public/model.bin: ${bytes.length} bytes of ${features} features, ${Math.round((performance.now() - started) / 1000)} s`)
} else {
  tell(
    'The labelled posts (../shared/posts) are not beside the project: nothing to train on. The model in public/ stays as it is.',
  )
  process.exitCode = 1
}
