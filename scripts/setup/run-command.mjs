import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium, needsChromium } from './chromium.mjs'
import { ensureFirefox, needsFirefox } from './firefox.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureTypes } from './generated-types.mjs'
import { runProcess } from './run-process.mjs'
import { SetupProblem } from './setup-problem.mjs'
import { ensureVirtualDisplay, needsVirtualDisplay } from './virtual-display.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Sets up what `scripts/<command>.ts` needs and runs it on the project's own Node, with standard input and output passed through.
 * Everything the set-up says goes to standard error: the output belongs to the command.
 *
 * @param {string[]} words the command and its arguments
 * @returns {Promise<number>} exit status
 */
export async function runCommand([command = '', ...args]) {
  const script = join(root, 'scripts', `${command}.ts`)
  if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(script)) {
    process.stderr.write(`There is no command "${command}". Commands: ${commandNames().join(', ')}.\n`)
    return 1
  }
  try {
    const node = await ensureDependencies(root)
    const env = withFirstInPath(process.env, node.folder)
    await ensureTypes(root, node.path, env)
    const chromium = needsChromium(command, args) ? { CHROMIUM: await ensureChromium() } : {}
    const found = needsFirefox(command, args) ? await ensureFirefox() : undefined
    const firefox = found ? { FIREFOX: found } : {}
    const all = { ...env, ...chromium, ...firefox }
    if (needsVirtualDisplay(command, args)) await ensureVirtualDisplay()
    return await runProcess(node.path, [script, ...args], { cwd: root, env: all, stdio: 'inherit' })
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function commandNames() {
  const files = readdirSync(join(root, 'scripts'))
  return files.filter((file) => file.endsWith('.ts') && !file.includes('.test.')).map((file) => file.slice(0, -3))
}

/** Windows writes the variable `Path`, and a second one called `PATH` would be ignored or win by chance. */
function withFirstInPath(env, folder) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const bin = join(root, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...env, [key]: [folder, bin, env[key]].filter(Boolean).join(separator) }
}
