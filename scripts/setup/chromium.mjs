import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runProcess, toStandardError } from './run-process.mjs'
import { SetupProblem } from './setup-problem.mjs'

/**
 * What those who look for a browser need to know of the machine and may do to it.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(path: string, args: string[]) => Promise<number>} run
 */

/** @type {Machine} */
export const thisMachine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (path, args) =>
    runProcess(path, args, { stdio: toStandardError, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }),
}

export const aptGet = '/usr/bin/apt-get'

/**
 * Whether a command drives a browser. Of the tests the suites `browser` and `firefox` do: beside Firefox runs what waits at displays.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function needsChromium(command, args) {
  if (command !== 'test') return ['start', 'read', 'bench', 'replay', 'pictures', 'capture-page'].includes(command)
  const suite = args.indexOf('--suite')
  return suite === -1 || ['browser', 'firefox'].includes(args[suite + 1])
}

/**
 * Path of a Chromium, installed first where that is possible without asking (root on Debian and its kin).
 *
 * @param {Machine} machine
 * @returns {Promise<string>}
 * @throws SetupProblem that says how to install it
 */
export async function ensureChromium(machine = thisMachine) {
  const named = machine.env.CHROMIUM
  if (named && !machine.exists(named)) throw new SetupProblem(`CHROMIUM names ${named}, and there is no such file.`)
  const found = named ?? findChromium(machine)
  if (found) return found
  if (machine.platform === 'linux' && machine.isRoot && machine.exists(aptGet)) {
    process.stderr.write('Installing Chromium (once, some minutes) …\n')
    await machine.run(aptGet, ['update'])
    await machine.run(aptGet, ['install', '-y', 'chromium'])
  }
  const installed = findChromium(machine)
  if (!installed) throw new SetupProblem(instruction(machine))
  return installed
}

function findChromium(machine) {
  return candidates(machine).find((path) => machine.exists(path))
}

/** Branded Chrome is not among them: it no longer takes `--load-extension`. */
function candidates({ env, platform }) {
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean)
    return folders.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'))
  }
  if (platform === 'darwin') {
    return ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/opt/homebrew/bin/chromium', '/usr/local/bin/chromium']
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin']
  return folders.flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')])
}

function instruction({ platform }) {
  const how = {
    darwin: 'brew install --cask chromium',
    win32: 'install it from https://www.chromium.org/getting-involved/download-chromium/',
    linux: 'sudo apt-get install chromium (or your distribution’s own command)',
  }
  return `Chromium was not found. Install it: ${how[platform] ?? 'see https://www.chromium.org'}; or set CHROMIUM to the path of one.`
}
