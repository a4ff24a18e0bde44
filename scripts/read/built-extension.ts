import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'entrypoints/**/*',
  'components/**/*',
  'lib/**/*',
  'locales/*',
  'public/**/*',
  'wxt.config.ts',
  'package-lock.json',
]
const folder = '.output/chrome-mv3-demo'

/**
 * Folder of the demonstration build, built first where it is missing or older than the sources. What the build says goes to
 * standard error: standard output belongs to the readings.
 *
 * @param root  the project's root
 * @throws Error if the build fails
 */
export async function builtExtension(root: string): Promise<string> {
  const built = join(root, folder)
  if (!isFresh(root, join(built, 'manifest.json'))) await build(root)
  return built
}

function isFresh(root: string, manifest: string): boolean {
  if (!existsSync(manifest)) return false
  const builtAt = statSync(manifest).mtimeMs
  return globSync([...sources], { cwd: root }).every(
    (file) => /\.test\.tsx?$/u.test(file) || statSync(join(root, file)).mtimeMs <= builtAt,
  )
}

async function build(root: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, SWITCHBOARD_BUILD: 'demo' },
    // Both streams of the build go to our standard error.
    stdio: ['ignore', 2, 2],
  })
  const [status] = await once(child, 'exit')
  if (status !== 0)
    throw new Error(`The extension could not be built (status ${String(status)}); the build's own words are above.`)
}
