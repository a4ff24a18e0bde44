import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { npmCall } from './npm-call.mjs'
import { runProcess, toStandardError } from './run-process.mjs'
import { SetupProblem } from './setup-problem.mjs'

/**
 * Installs the locked packages unless they are there, and finds the Node among them.
 *
 * @param {string} root
 * @returns {Promise<{ path: string, folder: string }>} the Node everything else runs on, and the folder it is in
 */
export async function ensureDependencies(root) {
  if (!isInstalled(root)) await installPackages(root)
  if (!nodeOf(root)) await installNode(root)
  const path = nodeOf(root) ?? ownNodeIfNewEnough()
  if (!path)
    throw new SetupProblem(
      'The project’s Node 24 could not be installed for this machine. Install Node 24 yourself and try again.',
    )
  return { path, folder: dirname(path) }
}

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. npm writes its own lock file there last, so an interrupted
 * installation has none. Optional packages are left out: each machine has only those of its own platform.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return false
  const wanted = lockedPackages(join(root, 'package-lock.json')) ?? {}
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  )
}

function lockedPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

async function installPackages(root) {
  process.stderr.write('Installing the packages of package-lock.json (once, about a minute) …\n')
  // The level is named because `npm -s run` passes `silent` on, and then npm would not even say why it failed.
  const { path, args, options } = npmCall(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'])
  const status = await runProcess(path, args, { ...options, cwd: root, stdio: toStandardError })
  if (status !== 0) throw new SetupProblem(`npm ci failed with exit status ${status}; its own words are above.`)
}

/** npm may be told not to run install scripts; then the one that fetches Node for this platform is run here. */
async function installNode(root) {
  process.stderr.write('Installing Node 24 for this machine …\n')
  const cwd = join(root, 'node_modules', 'node')
  const env = { ...process.env, npm_config_ignore_scripts: 'false' }
  await runProcess(process.execPath, ['installArchSpecificPackage.js'], { cwd, env, stdio: toStandardError })
}

/** On Windows `bin/node` is a text and `bin/node.exe` the program. */
function nodeOf(root) {
  const path = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(path) && statSync(path).size > 1_000_000 ? path : undefined
}

function ownNodeIfNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}
