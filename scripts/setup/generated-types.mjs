import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { runProcess, toStandardError } from './run-process.mjs'
import { SetupProblem } from './setup-problem.mjs'

/**
 * Lets WXT generate its types (`.wxt/`) where they are missing or older than what they are made from.
 *
 * @param {string} root
 * @param {string} node path of the Node to use
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureTypes(root, node, env) {
  if (areTypesFresh(root)) return
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const status = await runProcess(node, [wxt, 'prepare'], { cwd: root, env, stdio: toStandardError })
  if (status !== 0) throw new SetupProblem(`wxt prepare failed with exit status ${status}; its own words are above.`)
  // WXT leaves files alone whose text did not change, so the time of the last run is kept on one of them.
  const now = new Date()
  utimesSync(generatedFile(root), now, now)
}

/** @param {string} root */
export function areTypesFresh(root) {
  const generated = generatedFile(root)
  if (!existsSync(generated)) return false
  const { mtimeMs } = statSync(generated)
  const locales = join(root, 'locales')
  const sources = [join(root, 'wxt.config.ts'), ...readdirSync(locales).map((file) => join(locales, file))]
  return sources.every((path) => statSync(path).mtimeMs <= mtimeMs)
}

function generatedFile(root) {
  return join(root, '.wxt', 'wxt.d.ts')
}
